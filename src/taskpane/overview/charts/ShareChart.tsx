import { DonutChart } from '@fluentui/react-charts';

interface ShareChartProps {
  readonly parts: readonly { readonly label: string; readonly value: number; readonly color: string }[];
}

const SIZE = 150;
const HOLE = 48;

/** A ring of parts. Negative parts (a correction) have no arc; the table beside has them. */
export default function ShareChart({ parts }: ShareChartProps) {
  const chartData = parts
    .filter((p) => p.value > 0)
    .map((p) => ({
      legend: p.label,
      data: p.value,
      color: p.color,
      xAxisCalloutData: p.label,
      yAxisCalloutData: String(p.value),
    }));
  return (
    <DonutChart data={{ chartData }} innerRadius={HOLE} width={SIZE} height={SIZE} hideLegend hideLabels />
  );
}
