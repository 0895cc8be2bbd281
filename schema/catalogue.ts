import { type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, print, valueFromASTUntyped } from 'graphql';
import { AGENCIES, type Agency } from '../subgraphs/shared/agencies.ts';

/** One entry of the data-sharing catalogue, in the field order of Decree 809, Art. 13. */
export interface CatalogueEntry {
  coordinate: string;
  name: string;
  name_zh: string;
  provider: string;
  format: string;
  update_frequency: string;
  attribute: string;
  mode: string;
  conditions: string;
  legal_basis: string;
  classification: string;
  level: string;
}

const STRUCTURE = /(Connection|Edge|PageInfo)$/;
const CONDITIONS: Record<string, string> = {
  none: 'none (无)',
  'not shared': 'not shared with other agencies (不予共享)',
  'being a party, or agreement':
    'open to the parties and the sharing authority, others under an agreement (当事双方和主管部门，其他凭协议)',
  agreement: 'own agency by region and level, others under an agreement (本系统按地区和层级，其他部门凭协议)',
  matter: 'under a matter that concerns the person (凭与本人有关的案由)',
  'agreement and matter':
    'own agency in its region, others under an agreement and a matter that concerns the person (本系统限本地区，其他部门凭协议和与本人有关的案由)',
  'agreement naming the field, and matter':
    'under a matter that concerns the person; other agencies under an agreement that names the field as well (凭与本人有关的案由，其他部门还须协议列明)',
};
const LEGAL_BASIS: Record<string, string> = {
  PUBLIC: '政务数据共享条例第十四条 (Decree 809 Art. 14)',
  INTERNAL: '政务数据共享条例第十五、二十、二十一条 (Decree 809 Arts. 15, 20-21)',
  REFERENCE: '政务数据共享条例第三十七条；个人信息保护法第六条 (Decree 809 Art. 37; PIPL Art. 6)',
  PERSONAL: '政务数据共享条例第三十七条；个人信息保护法第六条 (Decree 809 Art. 37; PIPL Art. 6)',
  SENSITIVE: '政务数据共享条例第三十七条；个人信息保护法第二十八条 (Decree 809 Art. 37; PIPL Art. 28)',
};

/** The catalogue is read off the schema: what the schema does not publish, the catalogue does not offer. */
export function catalogueOf(sdl: Record<Agency, string>): CatalogueEntry[] {
  const entries = new Map<string, CatalogueEntry>();
  for (const agency of AGENCIES)
    for (const definition of parse(sdl[agency]).definitions) {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
      if (STRUCTURE.test(definition.name.value)) continue;
      for (const field of definition.fields ?? []) {
        const entry = entryOf(definition as ObjectTypeDefinitionNode, field);
        // A key or a value type stands in several agencies' schemas, with the same words.
        if (entry && !entries.has(entry.coordinate)) entries.set(entry.coordinate, entry);
      }
    }
  return [...entries.values()].sort((a, b) => (a.coordinate < b.coordinate ? -1 : 1));
}

function entryOf(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): CatalogueEntry | undefined {
  const sharing = field.directives?.find(({ name }) => name.value === 'sharing');
  const external = [...(field.directives ?? []), ...(type.directives ?? [])].some(({ name }) => name.value === 'external');
  if (!sharing || external) return undefined;
  const given = Object.fromEntries((sharing.arguments ?? []).map(({ name, value }) => [name.value, String(valueFromASTUntyped(value))]));
  const description = field.description?.value ?? '';
  const classification = given.classification as string;
  return {
    coordinate: `${type.name.value}.${field.name.value}`,
    name: description.replace(/\s*\([^()]*[\u4e00-\u9fff][^()]*\)\.?$/, '').trim(),
    name_zh: /\(([^()]*[\u4e00-\u9fff][^()]*)\)\.?$/.exec(description)?.[1] ?? '',
    provider: given.provider as string,
    format: print(field.type),
    update_frequency: given.updated ?? 'REALTIME',
    attribute: given.attribute as string,
    mode: 'service interface (服务接口)',
    conditions: CONDITIONS[given.conditions ?? 'none'] as string,
    legal_basis: given.law ?? (LEGAL_BASIS[classification] as string),
    classification,
    level: { PUBLIC: '1', INTERNAL: '2', REFERENCE: '3', PERSONAL: '3', SENSITIVE: '4' }[classification] as string,
  };
}
