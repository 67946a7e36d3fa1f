/** A Cuelock source file, bundled as text. */
declare module '*.cuelock' {
  const text: string;
  export default text;
}
