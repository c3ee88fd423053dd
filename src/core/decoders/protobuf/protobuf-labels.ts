import type { ProtobufField, ProtobufMessage } from './protobuf-types.js';

/** The type of a field as the protobuf language writes it. */
export function typeLabel({ type, typeName }: ProtobufField): string {
  return typeName === '' ? type : typeName;
}

/** The type of a map field by its entry type: "map<string, int32>". */
export function mapLabel(entry: ProtobufMessage): string {
  const [key, value] = [1, 2].map((number) => {
    const field = entry.fields.get(number);
    return field === undefined ? '?' : typeLabel(field);
  });
  return `map<${key}, ${value}>`;
}
