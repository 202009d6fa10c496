export type Precision =
  | 'day'
  | 'month'
  | 'season'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'interval'

export type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night'

export type Unit =
  | 'day'
  | 'businessday'
  | 'week'
  | 'fortnight'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'

/** Which one is meant, seen from the day of publication: "last Friday", "this year". */
export type Sense =
  | 'bare'
  | 'this'
  | 'last'
  | 'past'
  | 'previous'
  | 'next'
  | 'following'
  | 'coming'
  | 'same'

/** How many periods away each sense points. */
export const stepsOf: Readonly<Record<Sense, number>> = {
  bare: 0,
  this: 0,
  same: 0,
  last: -1,
  past: -1,
  previous: -1,
  next: 1,
  following: 1,
  coming: 1,
}

/** A calendar date as far as the words say it: any part may be missing. */
export interface CalendarMoment {
  readonly kind: 'calendar'
  readonly year?: number | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
  readonly weekday?: number | undefined
  /** "March this year", "the 20th of next month": the period that supplies what is missing. */
  readonly within?: Moment | undefined
  /** "last March", "next May". */
  readonly sense?: Sense | undefined
}

/** What an expression says, before the day of publication is known. */
export type Moment =
  | CalendarMoment
  /** "Tuesday", "last Tuesday", "Tuesday of next week". */
  | {
      readonly kind: 'weekday'
      readonly weekday: number
      readonly sense: Sense
      readonly within?: Moment | undefined
      /** How many such days behind or ahead: "two Sundays ago". */
      readonly by?: number
    }
  /** "this week", "last month". */
  | {
      readonly kind: 'unit'
      readonly unit: Unit
      readonly by: number
      readonly sense: Sense
      /** "the following year": counted from what was told last. */
      readonly tells?: boolean
    }
  /** "the last three months": `count` units that end or begin at the anchor. */
  | { readonly kind: 'stretch'; readonly unit: Unit; readonly count: number }
  /** "two weeks ago", "the day after tomorrow". */
  | {
      readonly kind: 'shift'
      readonly steps: readonly Step[]
      readonly from?: Moment | undefined
      /** "two days later": counted from the day that was told last. */
      readonly tells?: boolean
      /** "in two days": a date only where the words look ahead. */
      readonly ahead?: boolean
    }
  | {
      readonly kind: 'season'
      readonly code: number
      readonly year?: number | undefined
      readonly within?: Moment | undefined
      readonly sense?: Sense | undefined
    }
  /** A quarter or half of a year. */
  | {
      readonly kind: 'part'
      readonly unit: 'quarter' | 'half'
      readonly index: number
      readonly year?: number | undefined
      readonly within?: Moment | undefined
      /** "by the end of the second quarter": a date only where the words look ahead. */
      readonly ahead?: boolean
    }
  /** 1990 for "the 1990s". */
  | { readonly kind: 'decade'; readonly year: number }
  /** 1800 for "the 19th century". */
  | { readonly kind: 'century'; readonly year: number }
  | {
      readonly kind: 'holiday'
      readonly rule: string
      readonly year?: number | undefined
      readonly within?: Moment | undefined
      readonly sense?: Sense | undefined
    }
  /** "the first Friday of next month", "the last week of July"; -1 counts from the end. */
  | {
      readonly kind: 'nth'
      readonly index: number
      readonly count: number
      readonly unit: Unit
      readonly weekday?: number | undefined
      readonly within: Moment
    }
  /** "the week of May 5". */
  | { readonly kind: 'around'; readonly unit: 'week' | 'weekend'; readonly of: Moment }
  /** "three days from next Monday": a length of time that begins on a day. */
  | {
      readonly kind: 'lasting'
      readonly from: Moment
      readonly steps: readonly Step[]
      /** "within two months": a period only where the words look ahead. */
      readonly ahead?: boolean
    }
  /** "the rest of the week": from the anchor to the end of the period. */
  | { readonly kind: 'rest'; readonly of: Moment }
  | { readonly kind: 'range'; readonly from: Moment; readonly to: Moment }
  /** "2020 to present". */
  | { readonly kind: 'open'; readonly from: Moment }

export const today: Moment = { kind: 'shift', steps: [{ unit: 'day', count: 0 }] }

export interface Step {
  readonly unit: Unit
  readonly count: number
}

/** An expression where it stands: tokens `[first, end)` and what they say. */
export interface Found {
  readonly first: number
  readonly end: number
  readonly moment: Moment
  readonly rule: string
  readonly confidence: number
  readonly partOfDay?: PartOfDay | undefined
  /** A second date that lives on the words of the first: the 13 of "May 12 and 13". */
  readonly more?: Found
  /** The two dates that a range joins: they stand alone where it runs backwards. */
  readonly ends?: readonly [Found, Found]
}

/** A date that is written out but does not exist: "June 31". */
export interface Impossible {
  readonly first: number
  readonly end: number
  readonly impossible: true
}

export type Parsed = Found | Impossible

export const isImpossible = (parsed: Parsed): parsed is Impossible => 'impossible' in parsed
