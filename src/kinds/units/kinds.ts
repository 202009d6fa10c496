/** The kind that the lists give a head noun. */
interface Listed {
  readonly kind: string
}

const departmentKinds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    university: 'school',
    school: 'school',
    research: 'institute',
    government: 'committee',
    hospital: 'division',
    company: 'division',
  }),
)

const unitKinds = new Set([
  'school',
  'office',
  'division',
  'center',
  'laboratory',
  'institute',
  'committee',
])

export const departmentKind = ({ kind }: Listed): string =>
  departmentKinds.get(kind) ?? (unitKinds.has(kind) ? kind : 'other')

const organizationKinds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    division: 'government',
    institute: 'research',
    laboratory: 'research',
    center: 'research',
  }),
)

// biome-ignore format: a list of words
const recordKinds = new Set([
  'company', 'university', 'school', 'government', 'hospital', 'association', 'media', 'international', 'research',
])

export const organizationKind = ({ kind }: Listed): string =>
  organizationKinds.get(kind) ?? (recordKinds.has(kind) ? kind : 'other')
