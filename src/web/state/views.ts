/** The views of the workbench: each has a question for a title. */

/** In the order of the navigation. `sections` are those of the report that it shows. */
export const VIEWS = [
  {
    id: 'verdict',
    name: 'Verdict',
    question: 'Is there a deal that all who must agree could sign?',
    sections: ['verdict'],
  },
  {
    id: 'positions',
    name: 'Positions',
    question: 'What does each party want?',
    sections: ['positions'],
  },
  {
    id: 'space',
    name: 'Deal space',
    question: 'Which packages are there, and what are they worth to whom?',
    sections: ['space', 'packages'],
  },
  {
    id: 'obstacles',
    name: 'Obstacles',
    question: 'What blocks a deal, who does, and what would open one?',
    sections: ['why', 'opens', 'blockers'],
  },
  {
    id: 'pressure',
    name: 'Pressure',
    question: 'Pressure on whom does something, and on whom nothing?',
    sections: ['pressure'],
  },
  {
    id: 'unknowns',
    name: 'Find out',
    question: 'What should one find out next?',
    sections: ['sure'],
  },
  {
    id: 'compare',
    name: 'Compare',
    question: 'What do the changes that you try do to the answers?',
    sections: [],
  },
  {
    id: 'moves',
    name: 'Moves',
    question: 'What could each do on its own next, and what holds?',
    sections: ['moves'],
  },
  {
    id: 'time',
    name: 'Time',
    question: 'Are the sides closer than before, and where would they settle?',
    sections: ['drift', 'forecast'],
  },
  {
    id: 'record',
    name: 'Record',
    question: 'Who said what, and where does it enter the case?',
    sections: ['contested', 'sources'],
  },
  {
    id: 'inputs',
    name: 'Inputs',
    question: 'What goes in, and on what does it rest?',
    sections: ['inputs', 'provenance'],
  },
  {
    id: 'case',
    name: 'Case',
    question: 'What does the case say?',
    sections: [],
  },
] as const;

export type ViewId = (typeof VIEWS)[number]['id'];

export function isViewId(text: string): text is ViewId {
  return VIEWS.some(({ id }) => id === text);
}

/** The view that has a part of the report, by the part's id; `null` for an id of none. */
export function viewOfAnchor(id: string): ViewId | null {
  if (/^(?:input|redline)-/.test(id)) return 'inputs';
  if (id.startsWith('quote-')) return 'record';
  return VIEWS.find(({ sections }) => sections.some((section) => section === id))?.id ?? null;
}
