/** Every problem of content: one form, and one table of them all in the room's README, made from the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { problem } from '../../../../src/content-model/problems/problem.ts';

const room = resolve(import.meta.dirname, '../../../../src/content-model/problems');
const files = readdirSync(room)
  .filter((name) => name.endsWith('-problems.ts'))
  .sort();

interface Row {
  readonly code: string;
  readonly says: string;
  readonly fix: string;
}

it('says where, what and how to mend it, and stops the build unless it says otherwise', () => {
  const where = { file: 'content/en/pages/now.mdx', line: 3 };
  const late = problem('too-late', (day: string) => ({
    says: `It was due on ${day}.`,
    fix: 'Read it again.',
  }));
  expect(late(where, '1 May')).toEqual({
    code: 'too-late',
    level: 'error',
    where,
    says: 'It was due on 1 May.',
    fix: 'Read it again.',
  });
  const soon = problem('soon', () => ({
    level: 'warning',
    says: 'Soon.',
    fix: 'Wait.',
    values: { days: 2 },
  }));
  expect(soon(where)).toMatchObject({ level: 'warning', values: { days: 2 } });
});

// `npx vitest run -u` on this file writes the table anew.
it('are listed in the README as the code has them', async () => {
  const sections = files.map((file) => {
    const source = ts.createSourceFile(file, readFileSync(`${room}/${file}`, 'utf8'), ts.ScriptTarget.Latest);
    const about = /^\/\*\* (.*?) \*\//s.exec(source.text)?.[1] ?? '';
    const rows = rowsOf(source).map(({ code, says, fix }) => `| \`${code}\` | ${says} | ${fix} |`);
    return [`## ${about}`, '', '| Code | What it says | What to do |', '|---|---|---|', ...rows, ''].join(
      '\n',
    );
  });
  const readme = `# Problems of content

Everything that can be wrong with content, one entry each: \`problem.ts\` says how one is made. Problems are collected and
shown together, never thrown; an \`error\` stops the build, a *warning* does not. A code never changes: people search for it.
‹…› is filled in. This page is made from the code by \`tests/unit/content-model/problems/problems.test.ts\`.

${sections.join('\n')}`;
  await expect(readme).toMatchFileSnapshot(`${room}/README.md`);
});

/** The entries of a file, in its order. */
function rowsOf(source: ts.SourceFile): Row[] {
  const rows: Row[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'problem') {
      const [code, say] = node.arguments;
      const said =
        say && ts.isArrowFunction(say) && ts.isParenthesizedExpression(say.body) && say.body.expression;
      if (code && ts.isStringLiteral(code) && said && ts.isObjectLiteralExpression(said)) {
        const text = (name: string) => wordsOf(valueIn(said, name), source);
        const level = text('level') === 'warning' ? '*Warning.* ' : '';
        rows.push({ code: code.text, says: level + text('says'), fix: text('fix') });
        return;
      }
      throw new Error(`${source.fileName}: a problem in another form than the others`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return rows;
}

function valueIn(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of object.properties) {
    if (ts.isPropertyAssignment(property) && ts.isIdentifier(property.name) && property.name.text === name)
      return property.initializer;
    if (ts.isShorthandPropertyAssignment(property) && property.name.text === name) return property.name;
  }
  return undefined;
}

/** What an editor reads, with ‹…› for what is filled in. */
function wordsOf(value: ts.Expression | undefined, source: ts.SourceFile): string {
  if (!value) return '';
  if (ts.isStringLiteral(value) || ts.isNoSubstitutionTemplateLiteral(value)) return forTable(value.text);
  if (ts.isTemplateExpression(value))
    return forTable(
      value.templateSpans.reduce(
        (words, span) => `${words}‹${nameOf(span.expression, source)}›${span.literal.text}`,
        value.head.text,
      ),
    );
  if (ts.isConditionalExpression(value))
    return `${wordsOf(value.whenTrue, source)} / ${wordsOf(value.whenFalse, source)}`;
  return `‹${nameOf(value, source)}›`;
}

const nameOf = (expression: ts.Expression, source: ts.SourceFile) =>
  /[a-z]\w*(?=\)|$|\.(?:join|length|prefix|digits)|\])/i.exec(expression.getText(source))?.[0] ?? '…';

const forTable = (words: string) => words.replaceAll('|', '\\|').replaceAll('<', '\\<').replaceAll('\n', ' ');
