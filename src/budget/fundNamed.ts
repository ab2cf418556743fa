/** The money that the title or header of a table names: one of the funds, or all 财政拨款; undefined where it names none. */
export function fundNamed(words: string): 'general' | 'fund' | 'capital' | 'appropriation' | undefined {
  if (/一般公共预算/.test(words)) return 'general';
  if (/政府性基金/.test(words)) return 'fund';
  if (/国有资本/.test(words)) return 'capital';
  return /财政拨款/.test(words) ? 'appropriation' : undefined;
}
