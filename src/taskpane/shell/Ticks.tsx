import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { width: '104px', height: '80px', flexShrink: 0 },
  sheet: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStroke1 },
  line: { stroke: tokens.colorNeutralStroke2 },
  link: { stroke: tokens.colorBrandStroke1, fill: 'none' },
  tick: { stroke: tokens.colorBrandStroke1, fill: 'none' },
  dot: { fill: tokens.colorBrandStroke1 },
});

/** Two tables, a link between their figures, and a tick: what the product does, in one picture. */
export function Ticks() {
  const s = useStyles();
  return (
    <svg className={s.root} viewBox="0 0 104 80" aria-hidden focusable="false">
      {[4, 60].map((x) => (
        <g key={x} strokeWidth="1.5">
          <rect className={s.sheet} x={x} y="14" width="40" height="52" rx="5" />
          {[26, 36, 46, 56].map((y) => (
            <path
              key={y}
              className={s.line}
              d={`M${x + 7} ${y}h${y === 56 ? 14 : 26}`}
              strokeLinecap="round"
            />
          ))}
        </g>
      ))}
      <path
        className={s.link}
        d="M35 56C46 74 64 74 68 46"
        strokeWidth="2"
        strokeLinecap="round"
        strokeDasharray="1 4.5"
      />
      <circle className={s.dot} cx="34" cy="56" r="3.5" />
      <circle className={s.dot} cx="68" cy="46" r="3.5" />
      <path
        className={s.tick}
        d="m42 22 7 8 15-20"
        strokeWidth="5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
