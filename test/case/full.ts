/** A case file that uses every field, and has no problem. */
export const FULL = `# A case that uses every field.
case: Moscow talks
about: One sentence on the talks.
as-of: 2025-12-04
sources:
  report:
    title: A report
    publisher: A paper
    author: A writer
    issued: 2025-12-04
    url: https://example.org/report
    type: article-newspaper
    text: report.md
    sha256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
    quotes:
      q1:
        exact: productive
        prefix: 'were '
        suffix: ','
        start: 123
        speaker: A speaker
        about: us-plan
        kind: position
        polarity: positive
        certainty: probable
        remove: own-words
        reads: productive
      q2: { exact: no, speaker: Another, kind: demand }
  book: { title: A book, issued: 1978 }
parties:
  russia:
    name: Russia
    aliases: [Moscow, the Kremlin]
    decides: The president
    role: principal
    veto: true
    influence: 60..80
    walkaway: 45..75
    because: { walkaway: [report#q1], influence: [report#q2] }
    why: { walkaway: nobody has stated it, influence: size }
  ukraine: { walkaway: 20..40..90 }
  us: { role: mediator, name: United States }
issues:
  territory:
    name: Who controls the Donbas
    options: { withdraw: Ukraine withdraws, line: Line of contact, restore: Russia withdraws }
    scale: { withdraw: 0, line: 50 }
    status-quo: line
    keywords: [donbas, donetsk]
    option-keywords: { withdraw: [give up the Donbas] }
    because: [report#q1]
    why: it is what they speak of
  status:
    options: [neutral, nato]
  sanctions: { options: [keep, lift] }
preferences:
  russia:
    weights: [territory > status = sanctions, { territory: 40..60 }]
    territory: withdraw > line > restore
    status: { neutral: 80..100, nato: 0 }
    bonuses:
      - when: { territory: line, status: [neutral] }
        points: -5..10
        because: [report#q1]
        why: they said so
    because: { weights: [report#q1], territory: [report#q1, report#q2] }
    why: { sanctions: not known }
  ukraine:
    weights: { territory: 3, status: 2, sanctions: 1 }
    territory: unknown
    status: [nato > neutral]
redlines:
  - { party: ukraine, name: no-withdrawal, never: { territory: [withdraw] }, because: [report#q2], why: stated }
  - party: russia
    name: no-nato
    never: { status: nato, territory: [line, restore] }
logic:
  - { never: { status: nato, sanctions: keep }, why: it makes no sense, because: [report#q1] }
agreement: { needs: [ukraine, russia], because: [report#q1], why: by treaty }
proposals:
  - name: us-plan
    by: us
    date: 2025-11-20
    terms: { territory: withdraw, status: neutral }
    drafted-with: [An adviser]
    responses:
      - { party: russia, verdict: partly, date: 2025-12-02, accepts: [territory], rejects: [status], because: [report#q1], why: read so }
      - { party: ukraine, verdict: silent }
    because: [report#q2]
    why: reported
positions:
  - { party: russia, issue: territory, at: withdraw, date: 2025-11-20, because: [report#q1], why: read so }
  - { party: ukraine, issue: status, at: nato, date: 2025-12-02 }
forecasts:
  - id: by-spring
    by: A desk
    on: 2025-12-04
    that: Both sign by spring
    probability: 0.2
    resolves: 2026-03-01
    outcome: false
    case-hash: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
    seed: 7
    model: deals
    because: [report#q2]
    why: a guess
rounds:
  - { id: kremlin-december, date: 2025-12-02, place: Moscow, format: envoys, hours: 5, present: [A, B], because: [report#q1], why: reported }
`;
