import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READING_LIMITS } from '../../src/case/index.ts';
import { isoDay, wholeDay } from '../../src/reading/day.ts';
import { holdsMore } from '../../src/reading/density.ts';
import { loadReports } from '../../src/reading/load.ts';
import { readReport } from '../../src/reading/read-report.ts';
import { reportsIn } from '../../src/reading/sources.ts';
import { anyText } from '../support/any-text.ts';
import { inScratch } from '../support/cli.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const digest = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
const only = (found: ReturnType<typeof reportsIn>) => {
  expect(found.problems).toEqual([]);
  expect(found.reports).toHaveLength(1);
  return found.reports[0]!;
};
const codes = (found: { problems: readonly { code: string }[] }) =>
  found.problems.map(({ code }) => code);

describe('plain text and Markdown', () => {
  it('are their own snapshot, byte for byte', () => {
    const text = '# Talks in Oslo\r\n\r\n4 May 2031\r\n\r\n“Good 😀”, she said.\r\n';
    const { report, isFile } = only(reportsIn(bytes(text), 'Oslo talks.md'));
    expect(report.text).toBe(text);
    expect(isFile).toBe(true);
    expect(report.source).toMatchObject({
      id: 'oslo-talks',
      title: 'Talks in Oslo',
      issued: '2031-05-04',
      sha256: digest(text),
      text: null,
    });
  });

  it('lose a byte order mark, and are then no snapshot', () => {
    const { report, isFile } = only(reportsIn(bytes('\ufeffShe said no.'), 'a.txt'));
    expect([report.text, isFile]).toEqual(['She said no.', false]);
    expect(report.source.sha256).toBe(digest('She said no.'));
  });

  it('may be UTF-16, and are then no snapshot', () => {
    const { report, isFile } = only(reportsIn(utf16('“Нет”, said she.'), 'a.txt'));
    expect([report.text, isFile]).toEqual(['“Нет”, said she.', false]);
    expect(report.source.sha256).toBe(digest('“Нет”, said she.'));
  });

  it('take no sentence for a title and no sentence with a date for a dateline', () => {
    const { source } = only(
      reportsIn(bytes('They met on 4 May 2031.\nIt was long.\n'), 'a.txt'),
    ).report;
    expect([source.title, source.issued]).toEqual([null, null]);
  });
});

describe('front matter', () => {
  const FRONT = `---
title: "Talks in Oslo: day two"
author: [Ana Lind, { name: R. Porter }]
date: 2031-05-04T09:00:00Z
publisher: The Post
url: https://post.example/oslo
tags: { a: [b] }
---
`;

  it('tells of the source, and is not read', () => {
    const text = `${FRONT}\n# Another title\n\n“No 😀,” said Ana Lind. She went home on Friday.\n`;
    for (const whole of [text, text.replaceAll('\n', '\r\n')]) {
      const { report, isFile } = only(reportsIn(bytes(whole), 'oslo.md'));
      expect([report.text, isFile]).toEqual([whole, true]);
      expect(report.source).toMatchObject({
        id: 'oslo',
        title: 'Talks in Oslo: day two',
        author: 'Ana Lind, R. Porter',
        issued: '2031-05-04',
        publisher: 'The Post',
        url: 'https://post.example/oslo',
        sha256: digest(whole),
      });
      const { statements } = readReport(report);
      expect(statements.map(({ content }) => content[0]!)).toEqual([
        { start: whole.indexOf('“'), end: whole.indexOf('”') + 1, exact: '“No 😀,”' },
      ]);
    }
  });

  it('leaves the rest to the head of the text', () => {
    const text =
      '---\nlayout: post\ndate: soon\n---\n\n# Talks end\n\n4 May 2031\n\nShe said no.\n';
    const { source } = only(reportsIn(bytes(text), 'a.md')).report;
    expect([source.title, source.issued, source.author]).toEqual(['Talks end', '2031-05-04', null]);
  });

  it.each([
    ['a rule', '---\nShe said no.\n---\nHe said yes.\n'],
    ['one that does not end', '---\ntitle: Talks\n\nShe said no.\n'],
    ['YAML with a fault', '---\ntitle: "Talks\n---\nShe said no.\n'],
    ['an alias without an anchor', '---\ntitle: *talks\n---\nShe said no.\n'],
    ['one that does not open the text', '\n---\ntitle: Talks\n---\nShe said no.\n'],
    ['a list', '---\n- title\n---\nShe said no.\n'],
    ['one past the limit', `---\ntitle: ${'a'.repeat(READING_LIMITS.frontMatter)}\n---\nNo.\n`],
  ])('is not %s', (_, text) => {
    expect(only(reportsIn(bytes(text), 'a.md')).report.body).toBe(0);
  });

  it('without a text is an empty report', () => {
    expect(codes(reportsIn(bytes(FRONT), 'a.md'))).toEqual(['report-empty']);
  });
});

describe('bytes that are no text', () => {
  it.each<[string, Uint8Array, string]>([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'report-binary'],
    ['UTF-16 with NULs', utf16('a\0b'), 'report-binary'],
    ['half of UTF-8', new Uint8Array([0x61, 0x62, 0xe2, 0x80]), 'report-not-decodable'],
    ['half of UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x62]), 'report-not-decodable'],
    ['nothing', new Uint8Array(), 'report-empty'],
    ['blanks', bytes(' \r\n\t\n'), 'report-empty'],
  ])('%s', (_, data, code) => {
    const found = reportsIn(data, 'a.txt');
    expect(codes(found)).toEqual([code]);
    expect(found.reports).toEqual([]);
  });

  it('name the byte', () => {
    const found = reportsIn(new Uint8Array([0x61, 0x62, 0xff, 0x63]), 'a.txt');
    expect(found.problems[0]!.message).toContain('from 2 on');
  });
});

const PAGE = `<!doctype html><html><head><meta charset="windows-1251"><title>Talks end | News</title>
<link rel="canonical" href="https://news.example/talks"><meta name="author" content="R. Porter">
<meta property="article:published_time" content="2031-05-04T23:30:00+03:00">
<meta property="og:site_name" content="News"></head><body><nav><a href="/">Home</a></nav>
<script>document.body.textContent = 'It ran';</script><article><h1>Talks end</h1>
${'<p>The envoys of both sides met for a long day in the old harbour town, and neither said much.</p>'.repeat(6)}
<p>“Полезно”,\n said <b>Ana</b> Lind&nbsp;&amp; others.<br>It rained.</p><ul><li>No date</li><li>No place</li></ul>
<img src="x" onerror="alert(1)"></article><footer>Imprint</footer></body></html>`;

function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (c) => {
    const code = c.charCodeAt(0);
    if (code < 0x80) return code;
    if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
    return c === '“' ? 0x93 : 0x94;
  });
}

describe('a page', () => {
  it('gives its article and what it says of itself, and runs nothing', () => {
    const { report, isFile } = only(reportsIn(windows1251(PAGE), 'page.html'));
    expect(report.source).toMatchObject({
      title: expect.stringContaining('Talks end'),
      author: 'R. Porter',
      publisher: 'News',
      issued: '2031-05-04',
      url: 'https://news.example/talks',
      sha256: digest(report.text),
    });
    expect(isFile).toBe(false);
    const paragraphs = report.text.trimEnd().split('\n\n');
    expect(paragraphs).toContain('“Полезно”, said Ana Lind & others.');
    expect(paragraphs.slice(-3)).toEqual(['It rained.', '- No date', '- No place']);
    expect(report.text).not.toMatch(/It ran\b|Home|alert|Imprint/);
  });

  it('is found by how it begins, without a name', () => {
    const { report } = only(reportsIn(bytes('<!DOCTYPE html><p>She said no.</p>'), 'page'));
    expect(report.text).toBe('She said no.\n');
  });

  it('says which encoding it cannot be', () => {
    const page = '<html><meta charset="klingon"><p>x';
    expect(codes(reportsIn(bytes(page), 'a.html'))).toEqual(['encoding-unknown']);
    const lies = new Uint8Array([...bytes('<meta charset="euc-jp"><p>'), 0xff, 0xff]);
    expect(codes(reportsIn(lies, 'a.html'))).toEqual(['report-not-decodable']);
  });

  it.each([
    ['many tags', '<p>x</p>'.repeat(READING_LIMITS.tags)],
    ['tags within tags', '<div>'.repeat(100_000)],
  ])('with %s is refused', (_, page) => {
    expect(codes(reportsIn(bytes(page), 'a.html'))).toEqual(['html-too-large']);
  });

  it('as deep and as long as may be is read', () => {
    const deep = `${'<div>'.repeat(READING_LIMITS.tagDepth - 5)}She said no.`;
    expect(only(reportsIn(bytes(deep), 'a.html')).report.text).toBe('She said no.\n');
    const long = `<body>${'<p>She said no.'.repeat(READING_LIMITS.tags - 5)}`;
    expect(only(reportsIn(bytes(long), 'a.html')).report.text.length).toBeGreaterThan(600_000);
  });

  it('without its outer elements is read whole', () => {
    const page = 'Before. <p>She said no.</p><!-- <html> --><p>He said yes.</p>';
    const { text } = only(reportsIn(bytes(page), 'a.html')).report;
    expect(text).toBe('Before.\n\nShe said no.\n\nHe said yes.\n');
  });

  it('of a script alone is empty', () => {
    expect(codes(reportsIn(bytes('<html><script>x</script>'), 'a.html'))).toEqual(['report-empty']);
  });
});

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title>
<item><title>Talks &amp; more</title><link>https://news.example/1</link><pubDate>Tue, 02 Dec 2031 23:10:00 +0300</pubDate><dc:creator>R. Porter</dc:creator><description>short</description><content:encoded><![CDATA[<p>“No”, said <i>Lind</i>.</p><p>More.</p>]]></content:encoded></item>
<item><title>Empty</title><description></description></item>
<item><title>Second</title><link>javascript:alert(1)</link><description>&lt;p&gt;Ek said yes.&lt;/p&gt;</description></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>E</title><author><name>R. Porter</name></author><updated>2031-12-02T01:00:00Z</updated><link href="https://news.example/2"/><content type="html">&lt;p&gt;She said no.&lt;/p&gt;</content></entry></feed>`;
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'J',
  items: [
    {
      id: '1',
      url: 'https://news.example/3',
      title: 'E',
      content_html: '<p>She said no.</p>',
      date_published: '2031-12-02T01:00:00Z',
      authors: [{ name: 'R. Porter' }],
    },
  ],
});

describe('a feed', () => {
  it('gives a report for each entry with words', () => {
    const { reports, problems } = reportsIn(bytes(RSS), 'news.rss');
    expect(reports.map(({ report }) => report)).toMatchObject([
      {
        source: {
          id: 'news-1',
          title: 'Talks & more',
          publisher: 'News',
          author: 'R. Porter',
          issued: '2031-12-02',
          url: 'https://news.example/1',
        },
        text: '“No”, said Lind.\n\nMore.\n',
      },
      { source: { id: 'news-2', title: 'Second', url: null }, text: 'Ek said yes.\n' },
    ]);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['report-empty', 'There are no words to read in `news.rss: Empty`.'],
    ]);
  });

  it.each([
    ['Atom', ATOM, 'a.xml'],
    ['JSON', JSON_FEED, 'a.json'],
  ])('may be %s', (_, text, name) => {
    const { report } = only(reportsIn(bytes(text), name));
    expect(report.text).toBe('She said no.\n');
    expect(report.source).toMatchObject({ title: 'E', author: 'R. Porter', issued: '2031-12-02' });
    expect(report.source.url).toMatch(/^https:/);
  });

  it.each(['<rss', '{"items":', '<note/>', '[]', '"x"', `<a>${'<b>'.repeat(50_000)}`])(
    'is not %.12s',
    (text) => {
      expect(codes(reportsIn(bytes(text), 'a.xml'))).toEqual(['feed-unreadable']);
    },
  );
});

describe('JSONL', () => {
  it('gives a report a line, with what the line says of it', () => {
    const lines = [
      {
        id: 'POL 7',
        title: 'T',
        text: 'She said no.',
        issued: '2031-05-04T10:00:00Z',
        publisher: 'P',
        author: 'A',
        url: 'https://x.example',
        other: 1,
      },
      { text: '“Yes \ud800”, he said.', issued: null },
    ];
    const found = reportsIn(
      bytes(lines.map((line) => JSON.stringify(line)).join('\r\n')),
      'set.jsonl',
    );
    expect(found.problems).toEqual([]);
    expect(found.reports.map(({ report }) => report)).toMatchObject([
      {
        source: {
          id: 'pol-7',
          title: 'T',
          issued: '2031-05-04',
          publisher: 'P',
          author: 'A',
          url: 'https://x.example',
        },
        text: 'She said no.',
      },
      { source: { id: 'set-2', title: null, issued: null }, text: '“Yes \ufffd”, he said.' },
    ]);
  });

  it('has a line and column for each fault', () => {
    const text =
      '{"text":"a"}\n{"title":"b"}\n{"text":5}\n{"text":"c","issued":"2031-02-30"}\nx\n{"text":""}\n';
    const { problems } = reportsIn(bytes(text), 'set.jsonl');
    expect(problems.map(({ code, range }) => [code, range.start.line, range.start.column])).toEqual(
      [
        ['missing-field', 2, 2],
        ['wrong-type', 3, 9],
        ['bad-date', 4, 22],
        ['json-syntax', 5, expect.any(Number)],
        ['report-empty', 6, 1],
      ],
    );
  });
});

describe('any bytes', () => {
  it('give reports whose digest is that of their text, or problems', () => {
    const name = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.xml', 'a.json', 'a.jsonl', 'a');
    const data = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      anyText.map(bytes),
      anyText.map(utf16),
    );
    fc.assert(
      fc.property(data, name, (given, file) => {
        const { reports, problems } = reportsIn(given, file);
        expect(reports.length + problems.length).toBeGreaterThan(0);
        for (const { report, isFile } of reports) {
          expect(report.text).not.toMatch(/\p{Cs}/u);
          expect(report.source.sha256).toBe(digest(report.text));
          if (isFile) expect(bytes(report.text)).toEqual(given);
          // What is written as UTF-8 is read back as the same text.
          expect(new TextDecoder().decode(bytes(report.text))).toBe(report.text);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('files and folders', () => {
  it('are read in the order of the command, folders by name, with ids of their own', () =>
    inScratch(async (folder) => {
      const inside = join(folder, 'reports');
      mkdirSync(inside);
      for (const name of ['b.md', 'a.txt', '.hidden.txt', 'talks.case.yaml', 'x.record.jsonl'])
        writeFileSync(join(inside, name), `${name} said no.`);
      writeFileSync(join(folder, 'b.txt'), 'He said no.');
      const { reports, problems } = await loadReports([join(folder, 'b.txt'), inside]);
      expect(problems).toEqual([]);
      expect(reports.map(({ report, file }) => [report.source.id, file])).toEqual([
        ['b', join(folder, 'b.txt')],
        ['a', join(inside, 'a.txt')],
        ['b-2', join(inside, 'b.md')],
      ]);
    }));

  it('within a folder are named and not read, but for hidden ones and the texts of records', () =>
    inScratch(async (folder) => {
      for (const name of ['may', 'april.txt', '.git', 'talks.texts', 'c', 'd', 'e', 'f'])
        mkdirSync(join(folder, name));
      writeFileSync(join(folder, 'may', 'a.txt'), 'She said no.');
      writeFileSync(join(folder, 'a.txt'), 'He said no.');
      const { reports, problems } = await loadReports([folder]);
      expect(reports.map(({ file }) => file)).toEqual([join(folder, 'a.txt')]);
      expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
        ['folders-passed-over', 'warning'],
      ]);
      expect(problems[0]!.message).toContain('holds `april.txt`, `c`, `d`, `e`, `f` and `may`:');
    }));

  it('that cannot be had are problems, and the others are read', () =>
    inScratch(async (folder) => {
      mkdirSync(join(folder, 'empty'));
      writeFileSync(join(folder, 'large.txt'), Buffer.alloc(READING_LIMITS.reportBytes + 1, 'a'));
      writeFileSync(join(folder, 'a.txt'), 'She said no.');
      const names = ['none.txt', 'empty', 'large.txt', 'a.txt'];
      const found = await loadReports(names.map((name) => join(folder, name)));
      expect(codes(found)).toEqual(['file-not-found', 'folder-empty', 'file-too-large']);
      expect(found.reports).toHaveLength(1);
    }));

  it('stop at the number of reports of a run', () =>
    inScratch(async (folder) => {
      const file = join(folder, 'many.jsonl');
      writeFileSync(file, '{"text":"No."}\n'.repeat(READING_LIMITS.reports + 1));
      expect(codes(await loadReports([file, file]))).toEqual(['too-many-reports']);
    }));

  it('stop at the length of all reports of a run', () =>
    inScratch(async (folder) => {
      const file = join(folder, 'long.txt');
      writeFileSync(file, 'a'.repeat(READING_LIMITS.reportBytes));
      const times = Math.floor(READING_LIMITS.reportsText / READING_LIMITS.reportBytes) + 1;
      const found = await loadReports(Array.from({ length: times + 5 }, () => file));
      expect(codes(found)).toEqual(['reports-too-large']);
      expect(found.reports).toHaveLength(times);
    }));
});

describe('a report of more words and marks than are read', () => {
  const limit = 20;
  it.each<[string, number]>([
    ['"', 1],
    ['“We left,” he said.\n', 8],
    ['a-b 1.5  ', 6],
    ['été 😀 ', 2],
    ['Нет。', 2],
    ['l’avis ', 3],
  ])('is told by the number of %j', (words, each) => {
    const most = Math.floor(limit / each);
    expect(holdsMore(words.repeat(most), limit)).toBe(false);
    expect(holdsMore(words.repeat(most + 1), limit)).toBe(true);
  });

  it('is a problem, and the others of its file are read', () => {
    const dense = '"'.repeat(READING_LIMITS.words + 1);
    const line = (text: string) => JSON.stringify({ text });
    const found = reportsIn(bytes(`${line('No.')}\n${line(dense)}\n`), 'a.jsonl');
    expect(codes(found)).toEqual(['report-too-dense']);
    expect(found.reports.map(({ report }) => report.text)).toEqual(['No.']);
  });
});

describe('days', () => {
  it.each([
    ['2031-05-04', '2031-05-04'],
    ['2031-05-04T23:59:00+14:00', '2031-05-04'],
    ['Tue, 02 Dec 2031 23:10:00 +0300', '2031-12-02'],
    ['December 4, 2031', '2031-12-04'],
    ['May 2031', null],
    ['yesterday', null],
    ['2031-02-30', null],
    ['', null],
  ])('%s', (text, day) => {
    expect(isoDay(text)).toBe(day);
  });

  it('of a line are those that are the whole line', () => {
    expect(wholeDay('  *4 May 2031*')).toBe('2031-05-04');
    expect(wholeDay('They met on 4 May 2031')).toBeNull();
    expect(wholeDay('4 May 2031 to 5 May 2031')).toBeNull();
  });
});
