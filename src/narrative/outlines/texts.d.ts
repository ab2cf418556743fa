/** Templates and manifests are bundled as text. */
declare module '*.liquid' {
  const text: string;
  export default text;
}
declare module '*.txt' {
  const text: string;
  export default text;
}
