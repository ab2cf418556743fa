/** Templates are bundled as text. */
declare module '*.liquid' {
  const text: string;
  export default text;
}
