import type { Rule } from '../engine/rule.ts'

/** Ways in which a sentence ties titles to people; `finds` are the titles of the positions. */
export const positionRules: readonly Rule[] = [
  {
    id: 'positions/title-then-name',
    about:
      'A title directly before a name, perhaps with its organization or department in front or behind.',
    examples: [
      { text: 'Acme University President Anna Weber spoke first.', finds: ['President'] },
      {
        text: 'The meeting heard General Manager and Party Secretary Li Ming.',
        finds: ['General Manager', 'Party Secretary'],
      },
      {
        text: 'Chairman of the Board – Rector of Acme University Anna Weber met Acme Deputy Vice-Chancellor (Research and Outreach) Prof. Lim Wei.',
        finds: ['Chairman of the Board', 'Rector', 'Deputy Vice-Chancellor', 'Prof.'],
      },
      { text: 'The president spoke, and Anna Weber listened.', finds: [] },
    ],
  },
  {
    id: 'positions/title-comma-name',
    about: 'A title with its department and organization, a comma, and the name behind it.',
    examples: [
      {
        text: 'The Rector of Acme University, Dr. Anna Weber, signed the agreement.',
        finds: ['Rector'],
      },
      {
        text: 'It was led by the Rector of Acme University, Dr. Anna Weber; the Dean of Engineering, Dr. Peter Novak; and the Registrar, Dr. Ann Lee.',
        finds: ['Rector', 'Dean of Engineering', 'Registrar'],
      },
      {
        text: 'They met the Vice-Chancellor (VC) of Acme University, Ann Lee, and the Dean, Faculty of Arts, Halla University, South Africa, Anna Weber.',
        finds: ['Vice-Chancellor', 'Dean'],
      },
      {
        text: 'The Dean of the School of Law, and Vice President of Acme University, Li Ming, spoke.',
        finds: ['Dean', 'Vice President'],
      },
      {
        text: 'Acme University, whose president is Anna Weber, signed.',
        finds: ['president'],
      },
      { text: 'Anna Weber, Rector of Acme University, signed.', finds: [] },
    ],
  },
  {
    id: 'positions/name-comma-title',
    about: 'A name, a comma, and one title or several with department and organization.',
    examples: [
      {
        text: 'Li Ming, Dean of the School of Optics of Acme University, chaired the meeting.',
        finds: ['Dean'],
      },
      {
        text: 'Li Ming, Deputy Secretary of the Party Committee and Dean of the School of Optics, was there.',
        finds: ['Deputy Secretary', 'Dean'],
      },
      {
        text: 'Anna Weber, a former university lecturer, and Peter Novak, of Paris, a drug policy analyst, met.',
        finds: ['university lecturer', 'drug policy analyst'],
      },
      {
        text: 'Anna Weber, until recently deputy governor for financial stability, left.',
        finds: ['deputy governor for financial stability'],
      },
      {
        text: 'Anna Weber (Theology, 1978), Head of Investor Relations, spoke.',
        finds: ['Head of Investor Relations'],
      },
      {
        text: 'Anna Weber, to chief curator, Acme Museum.',
        finds: ['chief curator'],
      },
      { text: 'President Anna Weber met the delegation.', finds: [] },
    ],
  },
  {
    id: 'positions/name-with-title-in-brackets',
    about: 'A name with its title, department or organization in brackets.',
    examples: [
      {
        text: 'Prof. Anna Weber (Dean, Institute of Optics at Acme University) opened the session.',
        finds: ['Dean'],
      },
      {
        text: 'Prof. Anna Weber (Dean, Institute of Optics), Prof. Peter Novak, Rector, and others came.',
        finds: ['Dean'],
      },
      {
        text: 'Anna Weber (Director: Research Management) opened the session.',
        finds: ['Director: Research Management'],
      },
      { text: 'Anna Weber (left) opened the session.', finds: [] },
    ],
  },
  {
    id: 'positions/name-as-title',
    about: 'What the only person of the clause so far does as what.',
    examples: [
      {
        text: 'Anna Weber worked for Acme Museum as an assistant curator.',
        finds: ['assistant curator'],
      },
      { text: 'The board sees him as a leader with Anna Weber.', finds: [] },
    ],
  },
  {
    id: 'positions/name-is-title',
    about: '"is", "was" or "who is" between a name and a title.',
    examples: [
      { text: 'Anna Weber was the director of Acme Bank.', finds: ['director'] },
      {
        text: 'Anna Weber moves from Acme Bank, where she was head of research, to Halden Foods.',
        finds: ['head of research'],
      },
      { text: 'Anna Weber was in Paris.', finds: [] },
    ],
  },
  {
    id: 'positions/name-becomes-title',
    about:
      'A verb that gives somebody a post, with the name before it: became, was appointed, serves as.',
    examples: [
      {
        text: 'Anna Weber was appointed chief executive of Acme Bank on Monday.',
        finds: ['chief executive'],
      },
      {
        text: 'Anna Weber was promoted from sales manager to sales director at Acme Bank.',
        finds: ['sales manager', 'sales director'],
      },
      { text: 'Anna Weber, elected President of Acme Museum, spoke.', finds: ['President'] },
      { text: 'Anna Weber was appointed on Monday.', finds: [] },
    ],
  },
  {
    id: 'positions/name-leaves-title',
    about: 'A verb that ends a post: stepped down as, retired as, was sacked as.',
    examples: [
      { text: 'Anna Weber stepped down as director of Acme Bank.', finds: ['director'] },
      { text: 'Anna Weber stepped down from the stage.', finds: [] },
    ],
  },
  {
    id: 'positions/appoints-name-title',
    about:
      'A verb that gives somebody a post, with the name behind it: appointed Anna Weber as dean.',
    examples: [
      {
        text: 'Acme Bank has appointed Anna Weber as its new chief executive.',
        finds: ['chief executive'],
      },
      {
        text: 'Acme Bank has named its finance director, Anna Weber, as chief executive.',
        finds: ['chief executive'],
      },
      {
        text: 'Acme Bank has promoted two people to regional director: Anna Weber (Retail) and Peter Novak (Risk).',
        finds: ['regional director', 'regional director'],
      },
      {
        text: 'Acme Bank promoted branch manager Anna Weber to regional director.',
        finds: ['regional director'],
      },
      { text: 'Acme Bank has appointed Anna Weber.', finds: [] },
    ],
  },
  {
    id: 'positions/name-succeeds-name',
    about: 'Somebody follows somebody else in a post that is named behind: one post, two people.',
    examples: [
      {
        text: 'Anna Weber succeeds Peter Novak as director of Acme Bank.',
        finds: ['director', 'director'],
      },
      { text: 'Anna Weber succeeds in everything.', finds: [] },
    ],
  },
  {
    id: 'positions/post-passes-on',
    about:
      'Somebody follows somebody else whose post the sentence names: both hold it, one after the other.',
    examples: [
      {
        text: 'Its finance chief, Anna Weber, will leave and be replaced by Peter Novak.',
        finds: ['finance chief'],
      },
      {
        text: 'Acme Bank replaced chief executive Anna Weber with Peter Novak.',
        finds: ['chief executive'],
      },
      { text: 'The old bridge will be replaced by Peter Novak.', finds: [] },
    ],
  },
  {
    id: 'positions/name-heads-unit',
    about: 'Somebody heads a department or organization; the title is "head".',
    examples: [
      { text: 'Anna Weber heads the Department of Physics.', finds: ['head'] },
      { text: 'Anna Weber, who chairs the Risk Committee, spoke.', finds: ['chair'] },
      { text: 'Anna Weber will head the lab.', finds: ['head'] },
      { text: 'Anna Weber heads for Paris.', finds: [] },
    ],
  },
]
