import type { ConfidenceWeights } from './confidence.ts'

/** Written by `npm run train`: fitted to corpora/dev and corpora/calibration. */
export const confidenceWeights: ConfidenceWeights = {
  people: {
    always: -2.8663,
    evidence: 1.4517,
    mentions: -0.3332,
  },
  positions: {
    always: 1.5892,
    unattached: -0.5019,
    inferred: -1.0397,
    departmentOfInferred: 0.3312,
    central: 0.0152,
    notCurrent: -0.1154,
    room: 1.2269,
    choice: -0.3112,
    passedOn: -0.1438,
  },
  organizations: {
    always: 0.4296,
    odds: 0.7109,
    mentions: 0.5663,
  },
  departments: {
    always: 0.4063,
    odds: 0.6503,
    mentions: 0.6939,
    owned: 0.5124,
    inferred: -0.0758,
  },
  dates: {
    always: 2.5851,
    odds: 0.5657,
    mentions: 0.0686,
  },
  topics: {
    always: 0.5802,
    odds: 0.4011,
    listed: 0.5398,
    staged: 0.9252,
  },
}
