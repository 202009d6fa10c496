/**
 * Articles about nobody that are counted with those of every archive. In one of few articles everybody is
 * in a large part of them; that says nothing of how common somebody is.
 */
export const background = 10

/**
 * How much it says that something stands in an article, in [0, 1]: 1 where nothing else holds it, 0 where all do.
 * The inverse document frequency ln(N / n) of K. Spärck Jones (1972), as a share of the greatest one.
 */
export function rarity(holding: number, articles: number): number {
  const all = Math.max(articles, holding, 1) + background
  return Math.log(all / Math.max(1, holding)) / Math.log(all)
}
