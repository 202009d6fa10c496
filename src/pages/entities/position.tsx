import type { ListedPerson } from './shapes.ts'

/** "Dean, School of Nursing, Eastlake University" */
export const PositionWords = ({
  position,
}: {
  readonly position: NonNullable<ListedPerson['currentPosition']>
}) => (
  <bdi>
    {[position.title, position.department, position.organization]
      .filter((part) => part !== undefined)
      .join(', ')}
  </bdi>
)
