import { causesOf } from '../diagnose/causes';
import type { BudgetTable, OtherSheet } from '../budget/BudgetBook';
import { rangeAddress } from '../budget/address';
import { foundIn, foundText } from './foundAt';
import { headline } from './headline';
import { byRule, countOf, type CheckedFile } from './inputs';
import { diagnosisLines, findingLines } from './findingLines';
import { indented, PLAIN, section, type Paint } from './lines';
import { decimalsFor, showNumber } from './numbers';
import { executionOf, type Execution } from './execution';
import { sharesOf, type ShareGroup } from './shares';
import { tableName } from './tables';
import { isMessageId, say, type Translate } from './translate';
import { reasonsOf, ruleTitle } from './words';

/** The report for people on one workbook. */
export function textReport(
  { file, prior, subjects, result }: CheckedFile,
  t: Translate,
  paint: Paint = PLAIN,
): string {
  const { book, findings, cannotTell, diagnoses } = result;
  const causes = causesOf(diagnoses);
  const explained = new Set(causes.flatMap((c) => c.explains));
  const lines = [
    paint(file, 'file'),
    whose(book, t),
    ...foundLines(book, t),
    ...(prior === undefined ? [] : [say(t, 'report.prior', { file: prior })]),
    ...(subjects
      ? [say(t, 'report.subjects', { file: subjects.file, count: subjects.subjects.length })]
      : []),
    ...section(
      say(t, 'report.tables', { count: book.tables.length }),
      book.tables.map((x) => tableLine(x, t)),
      paint,
    ),
    ...otherSheets(book.others, t, paint),
    ...section(
      say(t, 'report.shares'),
      sharesOf(book).flatMap((g) => shareLines(g, t)),
      paint,
    ),
    ...section(
      say(t, 'report.execution'),
      executionOf(book, result.budget, RATE_DECIMALS).map((e) => executionLine(e, t)),
      paint,
    ),
    ...section(say(t, 'report.diagnoses'), diagnosisLines(result, t, paint), paint),
    ...section(
      say(t, 'report.findings'),
      findingLines(
        findings.filter((_, i) => !explained.has(i)),
        t,
        paint,
      ),
      paint,
    ),
    ...section(
      say(t, 'report.cannot-tell', { count: cannotTell.length }),
      [...byRule(cannotTell)].flatMap(([rule, items]) => [
        say(t, 'report.cannot-tell-rule', { title: ruleTitle(rule, t), rule, count: items.length }),
        ...indented(reasonsOf(items, t)),
      ]),
      paint,
    ),
    ...(findings.length === 0 ? [say(t, 'report.none')] : []),
    ...headline(result, t).map((line) => paint(line, 'heading')),
    ...(result.ignored ? [say(t, 'report.ignored', { count: result.ignored.length })] : []),
    paint(summary(result, t), 'heading'),
  ];
  return `${lines[0]}\n${indented(lines.slice(1)).join('\n')}\n`;
}

const summary = ({ findings, relations, cannotTell }: CheckedFile['result'], t: Translate): string =>
  say(t, 'report.summary', {
    relations: relations.length,
    errors: countOf(findings, 'error'),
    warnings: countOf(findings, 'warning'),
    infos: countOf(findings, 'info'),
    cannotTell: cannotTell.length,
  });

const RATE_DECIMALS = 2;

function executionLine({ label, planned, spent, rate }: Execution, t: Translate): string {
  const data = { label: isMessageId(label) ? say(t, label) : label, planned, spent };
  return rate
    ? say(t, 'execution.line', { ...data, rate: rate.toFixed() })
    : say(t, 'execution.line-unplanned', data);
}

function whose({ department, year }: CheckedFile['result']['book'], t: Translate): string {
  const shownYear = year === undefined ? '' : String(year);
  if (department && shownYear) return say(t, 'report.department', { department, year: shownYear });
  if (department) return say(t, 'report.department-only', { department });
  return shownYear ? say(t, 'report.year-only', { year: shownYear }) : say(t, 'report.nobody');
}

/** Where year, department and units stand; that the year stands nowhere. */
function foundLines(book: CheckedFile['result']['book'], t: Translate): readonly string[] {
  const found = foundIn(book).map((f) => foundText(f, t));
  return [
    ...(found.length > 0 ? [say(t, 'report.found', { list: found.join(say(t, 'list.separator')) })] : []),
    ...(book.year === undefined ? [say(t, 'report.year-unknown')] : []),
  ];
}

function tableLine(table: BudgetTable, t: Translate): string {
  const line = say(t, table.unitStated ? 'report.table' : 'report.table-unit-assumed', {
    title: tableName(table),
    place: `${table.sheet}!${rangeAddress(table.range)}`,
    unit: table.unit,
  });
  return table.hidden ? say(t, 'report.table-hidden', { table: line }) : line;
}

function otherSheets(others: readonly OtherSheet[], t: Translate, paint: Paint): readonly string[] {
  const unknown = others.filter((o) => o.kind === 'unrecognised');
  const known = others.filter((o) => o.kind !== 'unrecognised');
  const names = known.map((o) => say(t, 'report.other', { sheet: o.sheet, kind: `sheet-kind.${o.kind}` }));
  const why = unknown.map((o) =>
    say(t, 'report.not-recognised-sheet', {
      sheet: o.sheet,
      reason: o.reason && isMessageId(o.reason) ? o.reason : 'report.no-reason',
    }),
  );
  return [
    ...section(
      say(t, 'report.others'),
      names.length > 0 ? [names.join(say(t, 'list.separator'))] : [],
      paint,
    ),
    ...section(say(t, 'report.not-recognised'), why, paint),
  ];
}

function shareLines(group: ShareGroup, t: Translate): readonly string[] {
  const decimals = decimalsFor([group.total.value, ...group.parts.map((p) => p.amount.value)]);
  const unit = say(t, `unit.${group.total.unit}`);
  const parts = group.parts.map((p) =>
    say(t, 'share.part', {
      label: p.label,
      amount: showNumber(p.amount.value, decimals) + unit,
      percent: showNumber(p.percent, 2),
    }),
  );
  const total = showNumber(group.total.value, decimals) + unit;
  const gap = !group.complete
    ? 'share.parts-differ'
    : !group.sum.equals(100)
      ? 'share.not-hundred'
      : undefined;
  return [
    say(t, 'share.group', { tables: group.tables, what: `share.${group.kind}`, total }),
    ...indented(parts),
    ...(gap ? indented([say(t, gap, { sum: showNumber(group.sum, 2) })]) : []),
  ];
}
