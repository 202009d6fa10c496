import type { ConfidenceWeights } from './confidence.ts'

/** Written by `npm run train`: fitted to corpora/dev and corpora/calibration. */
export const confidenceWeights: ConfidenceWeights = {
  people: {
    always: -2.9345,
    evidence: 1.4622,
    mentions: -0.3101,
  },
  positions: {
    always: 1.5693,
    unattached: -0.4114,
    inferred: -1.1728,
    departmentOfInferred: 0.3671,
    central: 0.3449,
    notCurrent: -0.1625,
    room: 1.2155,
    choice: -0.1636,
    passedOn: -0.0933,
  },
  organizations: {
    always: 0.4523,
    odds: 0.7136,
    mentions: 0.5453,
  },
  departments: {
    always: 0.4087,
    odds: 0.65,
    mentions: 0.691,
    owned: 0.5131,
    inferred: -0.0698,
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
