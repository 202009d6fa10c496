import type { ConfidenceWeights } from './confidence.ts'

/** Written by `npm run train`: fitted to corpora/dev and corpora/calibration. */
export const confidenceWeights: ConfidenceWeights = {
  people: {
    always: -2.9345,
    evidence: 1.4622,
    mentions: -0.3101,
  },
  positions: {
    always: 1.3866,
    unattached: -0.6482,
    inferred: -1.4111,
    departmentOfInferred: 0.5915,
    central: 0.9509,
    notCurrent: -0.433,
    room: 0.9712,
    choice: -0.3404,
    passedOn: -0.2043,
  },
  organizations: {
    always: 0.4523,
    odds: 0.7136,
    mentions: 0.5453,
  },
  departments: {
    always: 0.23,
    odds: 0.6529,
    mentions: 0.6832,
    owned: 0.659,
    inferred: 0.0121,
  },
  dates: {
    always: 2.5851,
    odds: 0.5657,
    mentions: 0.0686,
  },
  topics: {
    always: 0.5789,
    odds: 0.3871,
    listed: 0.5823,
    staged: 0.9048,
  },
}
