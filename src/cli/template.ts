/** What `impasse new` writes: a small case that works, with a comment on every line, and its report. */
import { createHash } from 'node:crypto';

/** The report that the new case cites: made up, short, and to be replaced. */
export const reportTemplate = `# Talks on the bridge adjourned

Replace this text by a report of your own, or add others beside it. This one is made up.

The delegations of North and South met for the third time on the bridge that has been closed for two years, and on the water of the river below it.

The head of the southern delegation said: "We will not open the bridge while the river stays as it is." The northern envoy said that the bridge came first, and that half of the water was out of the question. Neither said what it would settle for.
`;

/**
 * The commented case file.
 *
 * @param name - name of the case; any text
 * @returns YAML that reads without problems beside {@link reportTemplate} as \`report.md\`
 */
export function caseTemplate(name: string): string {
  const digest = createHash('sha256').update(reportTemplate).digest('hex');
  return `# A first case, made up: two sides, three issues. It works as it is:
#   impasse check ${name}.case.yaml
#   impasse obstacles ${name}.case.yaml
# Then replace it piece by piece with your own talks, and check again after each.
# Ids (north, bridge, open ...) are lower-case letters, digits and hyphens; other lines use them.

case: ${JSON.stringify(name)}
about: North and South on a closed bridge and the river below it.
as-of: 2026-01-15 # the day whose state of the talks this is

sources: # where the evidence comes from
  report: # its id
    title: Talks on the bridge adjourned
    issued: 2026-01-14
    text: report.md # the text, in the folder of this file
    # Digest of that text. Change a letter of it and the check fails, and tells you the new digest:
    # evidence never moves to other words by itself.
    sha256: ${digest}
    quotes: # the statements you use; cite one as report#south-bridge
      south-bridge:
        exact: We will not open the bridge while the river stays as it is. # copied, not retyped
        speaker: Head of the southern delegation
        about: bridge
        kind: precondition # or position, demand, characterisation, inference, editorial
        polarity: negative # or positive, neutral
        remove: own-words # or reported, hearsay
      north-bridge:
        exact: the bridge came first
        speaker: Northern envoy
        kind: position
        remove: reported
      north-water:
        exact: half of the water was out of the question
        speaker: Northern envoy
        kind: demand
        remove: reported

parties: # who takes part
  north:
    name: North
    decides: Its president # who takes the decision; optional
    # What no agreement is worth to it, on its own scale: 0 its worst package, 100 its best.
    # A number, a range 40..70, low..likely..high 30..50..80, or unknown. Unknown is not 0.
    walkaway: 40..75
    why: { walkaway: Neither side said; the closed bridge costs it trade. } # your reason
  south:
    name: South
    walkaway: 35..60..80
    why: { walkaway: Neither side said; its farms live off the river. }
  chair:
    name: The chair
    role: mediator # principal (the default) has a veto; mediator and observer have none

issues: # what is negotiated, and the ways in which each issue could be settled
  bridge:
    name: The bridge
    options:
      open: Open to all
      permits: Open with permits
      closed: It stays closed
  water:
    name: Water of the river
    options:
      equal: Half each
      by-need: By yearly need
      as-now: As now, most of it to North
  upkeep:
    name: Upkeep of the bridge
    options: [shared, by-north, by-south] # ids alone do, where they say enough

preferences: # what each side wants; every party with a say needs an entry, if only \`south: unknown\`
  north:
    # How much the issues matter to it. An order is enough; > better, = equally good.
    weights: bridge > water > upkeep
    # Best first. The best of an order counts 100, the worst 0, the rest something between.
    bridge: open > permits > closed
    water: as-now > by-need > equal
    # Or numbers 0 to 100, or ranges. What is left out is unknown.
    upkeep: { by-south: 100, shared: 40..80, by-north: 0 }
    because: { weights: [report#north-bridge], bridge: [report#north-bridge] } # evidence, by field
    why:
      water: It has most of it now.
      upkeep: Each would rather not pay; what a shared bill is worth is a guess.
  south:
    # Points that sum to 100 can be ranges too.
    weights: { water: 45..65, bridge: 20..40, upkeep: 5..20 }
    bridge: [open > closed, permits > closed] # two orders: which of the first two is left open
    water: equal > by-need > as-now
    upkeep: unknown
    because: { water: [report#south-bridge] }
    why: { weights: The river is what its delegation comes back to. }

redlines: # what a party will not sign, whatever else it gets
  - party: north
    name: not-half
    never: { water: equal }
    because: [report#north-water]
  - party: south
    name: bridge-for-water
    never: { bridge: [open, permits], water: as-now } # a list means any of these
    because: [report#south-bridge]

logic: # what makes no sense, whoever signs
  - never: { bridge: closed, upkeep: [by-north, by-south] }
    why: Nobody keeps up a closed bridge alone.

agreement: # who must agree; without this, every party with a veto
  needs: [north, south]

proposals: # what was on the table; issues that the terms leave out stay open
  - name: third-round
    by: north
    date: 2026-01-14
    terms: { bridge: open, water: as-now }
    responses:
      - { party: south, verdict: reject, rejects: [water], because: [report#south-bridge] }
`;
}
