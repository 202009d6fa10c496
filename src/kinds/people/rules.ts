import type { Rule } from '../../engine/rule.ts'

/** What shows that words are the name of a person; the strongest sign gives the mention its rule. */
export const peopleRules: readonly Rule[] = [
  {
    id: 'people/honorific-then-name',
    about: 'A form of courtesy stands before the name, alone or in a stack.',
    examples: [
      { text: 'They met Mr Okoro and Datuk Dr Lim Kok Seng.', finds: ['Okoro', 'Lim Kok Seng'] },
      {
        text: 'H.H. Dr. Sheikh Sultan bin Rashid Al Harthi opened it.',
        finds: ['Sultan bin Rashid Al Harthi'],
      },
      {
        text: 'Prof. (Mrs.) Ngozi Eze met Datuk Wee Ka Seng, Tengku Adnan Tengku Mansor and Shri M. Venkat Rao.',
        finds: ['Ngozi Eze', 'Wee Ka Seng', 'Adnan Tengku Mansor', 'M. Venkat Rao'],
      },
      { text: 'They met the Minister, Dato’ Sri Idris Jusoh, on Monday.', finds: ['Idris Jusoh'] },
      { text: 'The Sino-Sri Lanka training began on Monday.', finds: [] },
    ],
  },
  {
    id: 'people/title-then-name',
    about: 'A title stands right before the name, which may then be a single or an unknown word.',
    examples: [
      { text: 'President Fujimura thanked Professor Wu fang.', finds: ['Fujimura', 'Wu fang'] },
      { text: 'Its current president is Kang Young Joong.', finds: ['Kang Young Joong'] },
      { text: 'The President of the university spoke.', finds: [] },
    ],
  },
  {
    id: 'people/post-then-name',
    about: 'A post with its place or organization, and a comma perhaps, stand before the name.',
    examples: [
      { text: 'The Mayor of Musanze, Claudien, and the guests came.', finds: ['Claudien'] },
      { text: 'Ana Brook (Director, Kulturhaus Ostmark) spoke.', finds: [] },
    ],
  },
  {
    id: 'people/kin-then-name',
    about: 'A word for a relative, a friend or a member of a party stands before the name.',
    examples: [
      { text: 'He came with his brother Eweryst Zaluk.', finds: ['Eweryst Zaluk'] },
      { text: 'She came with her brother on Friday.', finds: [] },
    ],
  },
  {
    id: 'people/verb-then-name',
    about: 'A verb of saying behind a quotation, or of giving a post, stands before the name.',
    examples: [
      { text: '"We are glad," said Zelku Ngoufo.', finds: ['Zelku Ngoufo'] },
      { text: '"We are glad," said the dean.', finds: [] },
    ],
  },
  {
    id: 'people/by-then-name',
    about: 'The word "by" stands before the name.',
    examples: [
      { text: 'The hall was built by Karl Brenner in 1902.', finds: ['Karl Brenner'] },
      { text: 'The hall was built by Siemens in 1902.', finds: [] },
    ],
  },
  {
    id: 'people/nationality-then-name',
    about: 'A nationality stands before the name, with a noun between them perhaps.',
    examples: [
      { text: 'They lost to the South African puncher Kallie Knotze.', finds: ['Kallie Knotze'] },
      { text: 'They drove Japanese cars.', finds: [] },
    ],
  },
  {
    id: 'people/name-then-title',
    about: 'A title follows the name behind a comma or in a bracket.',
    examples: [
      {
        text: 'Zelku Ngoufo, Dean of Nursing, and Ifo Adom (President) came.',
        finds: ['Zelku Ngoufo', 'Ifo Adom'],
      },
      { text: 'Zelku Ngoufo – Director of Nursing – came.', finds: ['Zelku Ngoufo'] },
      { text: 'This is good for Tyrell, a premier research institute.', finds: [] },
    ],
  },
  {
    id: 'people/name-then-kin',
    about: 'A relative follows the name: its possessive, or "and his wife".',
    examples: [
      { text: "Zelku Ngoufo's brother came.", finds: ['Zelku Ngoufo'] },
      { text: "The company's brother brand grew.", finds: [] },
    ],
  },
  {
    id: 'people/name-then-who',
    about: '"who" or "whose" follows the name.',
    examples: [
      { text: 'They thanked Zelku Ngoufo, who had planned it.', finds: ['Zelku Ngoufo'] },
      { text: 'They thanked the students, who had planned it.', finds: [] },
    ],
  },
  {
    id: 'people/name-then-degree',
    about: 'A degree follows the name behind a comma.',
    examples: [
      { text: 'Zelku Ngoufo, PhD, came.', finds: ['Zelku Ngoufo'] },
      { text: 'He took a PhD in 2010.', finds: [] },
    ],
  },
  {
    id: 'people/name-then-age',
    about: 'An age, a year of birth or "born" follows the name.',
    examples: [
      { text: 'Zelku Ngoufo, 45, won the prize.', finds: ['Zelku Ngoufo'] },
      { text: 'In Shenzhen, 45 students won a prize.', finds: [] },
    ],
  },
  {
    id: 'people/name-then-verb',
    about: 'A verb whose subject is a person follows the name.',
    examples: [
      { text: 'Zelku Ngoufo was appointed last week.', finds: ['Zelku Ngoufo'] },
      { text: 'On Monday Keller was appointed dean.', finds: ['Keller'] },
      { text: 'The university was founded last week.', finds: [] },
    ],
  },
  {
    id: 'people/listed',
    about: 'A line of the list of known people holds the name.',
    examples: [
      {
        text: 'The school is named after Albert Einstein, not after Maria Skłodowska.',
        finds: ['Albert Einstein', 'Maria Skłodowska'],
      },
      { text: 'The Albert Einstein Foundation gave the money.', finds: [] },
      { text: 'They met Anna Albert Einstein on Monday.', finds: [] },
    ],
  },
  {
    id: 'people/listed-words',
    about: 'The words are names by themselves: listed given names and surnames, Pinyin, initials.',
    examples: [
      {
        text: 'In the hall stood Karl Brenner and Xu Jianling.',
        finds: ['Karl Brenner', 'Xu Jianling'],
      },
      {
        text: 'In the hall stood Burkhon Alikulov, Moses Kola Ola (MKO) Ade and Daniel Fork.',
        finds: ['Burkhon Alikulov', 'Moses Kola Ola (MKO) Ade', 'Daniel Fork'],
      },
      { text: 'They went to Universidad "Ana López" of the South.', finds: [] },
      { text: 'In the hall stood Lincoln Park and New Orleans.', finds: [] },
    ],
  },
  {
    id: 'people/beside-names',
    about: 'Commas or "and" join doubtful words to names that are sure.',
    examples: [
      { text: 'Karl Brenner, Zelku Ngoufo and Anna Schmidt came.', finds: ['Zelku Ngoufo'] },
      {
        text: 'The guests thanked Adam and Anna Schmidt. It was late. It was cold. They went home.',
        finds: ['Adam'],
      },
      {
        text: 'They greeted Senators Hewitt, Slavik and Zelku. It was late. It was cold. They went home.',
        finds: ['Zelku'],
      },
      { text: 'Karl Brenner, professors and students came.', finds: [] },
    ],
  },
  {
    id: 'people/native-byline',
    about: 'A name in Chinese or Korean script stands behind the colon of a byline.',
    examples: [
      {
        text: '作者:李明 时间:2024-04-05\n\nThe college signed an agreement with the university on Friday.',
        finds: ['李明'],
      },
      { text: 'The word 李明 is a name.', finds: [] },
    ],
  },
  {
    id: 'people/known-part',
    about: 'A part of a name that the text gives in full elsewhere stands alone.',
    examples: [
      { text: 'Anna Schmidt came. Everyone thanked Schmidt.', finds: ['Schmidt'] },
      {
        text: 'Minister Khaled al-Yousef met Femi Obi-Ade. He told her of the Obi-Ade plan.',
        finds: ['Obi-Ade'],
      },
      { text: 'Anna Schmidt came. Everyone went to Schmidt University.', finds: [] },
    ],
  },
  {
    id: 'people/known-name',
    about: 'A whole name that another place of the text proved stands where nothing proves it.',
    examples: [
      {
        text: 'Dean Zelku Ngoufo came. The floor was given to Zelku Ngoufo again.',
        finds: ['Zelku Ngoufo'],
      },
      { text: 'The floor was given to Novo Plastex again.', finds: [] },
    ],
  },
]
