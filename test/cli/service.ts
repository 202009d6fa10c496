import { type Running, start } from './start.ts'

/** Starts the compiled service; gives where it is. */
export async function startService(
  env: Record<string, string> = {},
): Promise<Running & { readonly url: string }> {
  const running = start('cli/main.js', ['serve', '--port', '0'], { env })
  const line = await running.firstLine
  return { ...running, url: new URL(/https?:\S+/u.exec(line)?.[0] ?? '').origin }
}
