import { GroupedVerticalBarChart } from '@fluentui/react-charts';

interface YearChartProps {
  readonly rows: readonly { readonly label: string; readonly before: number; readonly now: number }[];
  readonly names: { readonly before: string; readonly now: string };
  readonly colors: { readonly before: string; readonly now: string };
}

const WIDTH = 270;
const HEIGHT = 190;

/** Last year beside this year, in pairs of columns. */
export default function YearChart({ rows, names, colors }: YearChartProps) {
  const data = rows.map(({ label, before, now }) => ({
    name: label,
    series: [
      { key: 'before', data: before, legend: names.before, color: colors.before },
      { key: 'now', data: now, legend: names.now, color: colors.now },
    ],
  }));
  return (
    <GroupedVerticalBarChart
      data={data}
      width={WIDTH}
      height={HEIGHT}
      hideLabels
      yAxisTickCount={4}
      legendProps={{ canSelectMultipleLegends: false }}
      wrapXAxisLables
    />
  );
}
