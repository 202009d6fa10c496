/** One form for many visits, as the news desk of a university fills it in. */
export const visitBy = (
  guest: string,
  host: string,
  day: string,
): string => `${guest} Leads a Delegation to Aldermoor University

On the morning of ${day}, ${guest} and his party of five came to Aldermoor University to discuss cooperation between school and enterprise. ${host} met the guests in the conference room on the third floor of the main building and extended a warm welcome to them.

At the meeting, ${host} introduced the history of the university, its schools and the employment of its graduates. He said that the university attaches great importance to cooperation with enterprises, and that it hopes to deepen the exchange in training, research and practice on the basis of mutual benefit.

${guest} thanked the university for its reception. He introduced the development of his company and its demand for skilled workers, and expressed the hope that both sides would complement each other, share resources and jointly train more people with practical ability.

The two sides had an in-depth exchange on order-based training, on joint construction of training bases and on the development of teaching materials, and reached a preliminary consensus. After the meeting, the guests visited the training building, the library and the exhibition hall.

The heads of the offices concerned attended the meeting.`

export const original = visitBy(
  'Anton Berg of Halden Rail',
  'Vice President Marta Vance',
  '14 March 2031',
)
