import type { Rule } from '../../engine/rule.ts'

/** Words that tell of events; `finds` are the roles and names of those who take part. */
export const eventRules: readonly Rule[] = [
  {
    id: 'events/visit',
    about: 'Somebody visits an organization, leads a delegation to it, or is received by it.',
    examples: [
      {
        text: 'Anna Weber, President of Acme University, led a delegation to visit Halden College on 3 May 2024.',
        finds: ['led Anna Weber', 'visitor Acme University', 'host Halden College'],
      },
      { text: 'Anna Weber, President of Acme University, has written a book.', finds: [] },
    ],
  },
  {
    id: 'events/meeting',
    about: 'People meet or hold talks; who attends, chairs and speaks belongs to the same meeting.',
    examples: [
      {
        text: 'Anna Weber met with Peter Novak on 3 May 2024. The meeting was chaired by Li Ming.',
        finds: ['met Anna Weber', 'met Peter Novak', 'chaired Li Ming'],
      },
      { text: 'Anna Weber wrote to Peter Novak on 3 May 2024.', finds: [] },
    ],
  },
  {
    id: 'events/signing',
    about: 'An agreement is signed, by people or by organizations.',
    examples: [
      {
        text: 'Acme University and Halden College signed a memorandum of understanding in Vienna.',
        finds: ['party Acme University', 'party Halden College'],
      },
      { text: 'Acme University and Halden College are in Vienna.', finds: [] },
    ],
  },
  {
    id: 'events/appointment',
    about: 'Somebody takes a post: read from the position itself.',
    examples: [
      {
        text: 'Acme Bank has appointed Anna Weber as its new chief executive.',
        finds: ['appointed Anna Weber', 'employer Acme Bank'],
      },
      { text: 'Anna Weber is chief executive of Acme Bank.', finds: [] },
    ],
  },
  {
    id: 'events/conference',
    about: 'An organization holds a conference, forum, seminar or workshop.',
    examples: [
      {
        text: 'Acme University hosted a seminar in Vienna on 3 May 2024.',
        finds: ['host Acme University'],
      },
      { text: 'Acme University bought a house in Vienna.', finds: [] },
    ],
  },
  {
    id: 'events/launch',
    about: 'Something is launched, unveiled, opened or founded.',
    examples: [
      {
        text: 'Anna Weber and Peter Novak unveiled the plaque on 3 May 2024.',
        finds: ['launched Anna Weber', 'launched Peter Novak'],
      },
      { text: 'Anna Weber and Peter Novak were late.', finds: [] },
    ],
  },
  {
    id: 'events/award',
    about: 'Somebody is given an award, a certificate or an honorary degree.',
    examples: [
      {
        text: 'Acme University conferred an honorary doctorate on Anna Weber.',
        finds: ['received Anna Weber', 'party Acme University'],
      },
      { text: 'Acme University wrote to Anna Weber.', finds: [] },
    ],
  },
]
