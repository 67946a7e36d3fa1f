/** Templates are bundled as text. */
declare module '*.cuelock' {
  const text: string;
  export default text;
}
