import type { ConfidenceWeights } from './confidence.ts'

/** Written by `npm run train`: fitted to corpora/dev. */
export const confidenceWeights: ConfidenceWeights = {
  people: {
    always: -2.2059,
    evidence: 1.3716,
    mentions: -0.5822,
  },
  positions: {
    always: 1.6323,
    unattached: -0.741,
    inferred: -1.1986,
    departmentOfInferred: 0.6308,
    central: 0.9499,
    notCurrent: -0.3668,
    room: 1.1935,
    choice: -0.7684,
    passedOn: -0.2248,
  },
  organizations: {
    always: 1.0487,
    odds: 0.4839,
    mentions: 0.5034,
  },
  departments: {
    always: 2.2452,
    odds: 0.2482,
    mentions: 0.2726,
    owned: 0.3905,
    inferred: -0.3465,
  },
  dates: {
    always: 3.2031,
    odds: 0.493,
    mentions: 0.0224,
  },
  topics: {
    always: 1.4287,
    odds: 0.5516,
    listed: 0.1705,
    staged: 0.104,
  },
}
