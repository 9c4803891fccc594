/** What the tests of pages look at, evaluated in the page. */
globalThis.inPage = {
  /** Columns of pixels that the page takes. */
  width: () => document.documentElement.scrollWidth,

  focused: () => document.activeElement?.textContent,

  /** Pairs of labels of one picture that stand on each other. */
  overlappingLabels() {
    const found = [];
    for (const svg of document.querySelectorAll('svg')) {
      const labels = [...svg.querySelectorAll('text')]
        .filter((label) => label.textContent.trim() !== '')
        .map((label) => ({ text: label.textContent, box: label.getBoundingClientRect() }));
      for (const [k, a] of labels.entries()) {
        for (const b of labels.slice(k + 1)) {
          const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          // Boxes of lines have air above and below the letters.
          if (x > 2 && y > Math.min(a.box.height, b.box.height) / 3) {
            found.push(`${a.text} / ${b.text}`);
          }
        }
      }
    }
    return found;
  },

  /** What scrolls sideways and cannot be focused. */
  unreachableScrollers: () =>
    [...document.querySelectorAll('body *')]
      .filter((node) => /auto|scroll/.test(getComputedStyle(node).overflowX))
      .filter((node) => node.scrollWidth > node.clientWidth && node.tabIndex < 0)
      .map((node) => node.outerHTML.slice(0, 80)),

  hiddenSections: () =>
    [...document.querySelectorAll('main section')]
      .filter((section) => section.offsetHeight === 0)
      .map(({ id }) => id),

  async violations() {
    const { violations } = await globalThis.axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  },
};
