const LEVELS = { 类: 3, 款: 5, 项: 7 } as const;
/** What the first name of a path stands behind. */
const BEFORE_NAME = /[、，,：:“"。.．\s]/g;

/** The names of a subject within its paragraph, by the marks behind them. */
export function subjectPath(
  text: string,
  begin: number,
  end: number,
): readonly { readonly digits: 3 | 5 | 7; readonly start: number; readonly end: number }[] {
  let from = 0;
  return [...text.slice(0, end).matchAll(/\s*[（(]\s*([类款项])\s*[）)]/g)].flatMap((m) => {
    const digits = LEVELS[m[1] as keyof typeof LEVELS];
    const marks = [...text.slice(begin, m.index).matchAll(BEFORE_NAME)];
    const start = from > 0 ? from : begin + (marks.at(-1)?.index ?? -1) + 1;
    from = m.index + m[0].length;
    return start < m.index ? [{ digits, start, end: m.index }] : [];
  });
}
