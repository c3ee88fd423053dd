/** What is read and written of a custom elements manifest, https://github.com/webcomponents/custom-elements-manifest. */
export interface Manifest {
  schemaVersion: string;
  readme?: string;
  modules: ManifestModule[];
}

export interface ManifestModule {
  kind: string;
  path: string;
  declarations?: ElementDeclaration[];
  exports?: object[];
}

/** An element, or what else a module declares: then without a tag. */
export interface ElementDeclaration {
  kind: string;
  name: string;
  tagName?: string;
  description?: string;
  superclass?: object;
  attributes?: Attribute[];
  members?: Member[];
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
  [others: string]: unknown;
}

export interface Described {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
}

export interface Attribute extends Described {
  fieldName?: string;
  reflects?: boolean;
}

export interface Member extends Described {
  kind: string;
  privacy?: string;
  static?: boolean;
  readonly?: boolean;
  attribute?: string;
  parameters?: (Described & { optional?: boolean })[];
  return?: { type?: { text: string } };
}
