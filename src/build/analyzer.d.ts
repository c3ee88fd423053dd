// The analyzer has no types of its own for these.
declare module '@custom-elements-manifest/analyzer/index.js' {
  export { default as ts } from 'typescript';
  export function create<Manifest>(options: {
    modules: unknown[];
    plugins: unknown[];
    context: { dev: boolean };
  }): Manifest;
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): unknown[];
}
