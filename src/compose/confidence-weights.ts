import type { ConfidenceWeights } from './confidence.ts'

/** Written by `npm run train`: fitted to corpora/dev. */
export const confidenceWeights: ConfidenceWeights = {
  people: {
    always: -2.2465,
    evidence: 1.3646,
    mentions: -0.6305,
  },
  positions: {
    always: 1.6083,
    unattached: -0.6359,
    inferred: -1.5844,
    departmentOfInferred: 0.8061,
    central: 1.153,
    notCurrent: -0.6321,
    room: 0.8144,
    choice: -0.6717,
    passedOn: -0.4715,
  },
  organizations: {
    always: 0.502,
    odds: 0.6761,
    mentions: 0.6598,
  },
  departments: {
    always: 2.1808,
    odds: 0.1385,
    mentions: -0.066,
    owned: 0.3209,
    inferred: -0.4402,
  },
  dates: {
    always: 1.6067,
    odds: 0.6741,
    mentions: 0.055,
  },
  topics: {
    always: 1.0938,
    odds: 0.5224,
    listed: 0.3313,
    staged: 0.2053,
  },
}
