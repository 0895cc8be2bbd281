/** Chinese texts for the messages of GraphQL's validation: a pattern for the English message, and the Chinese text with its names. */
const SENTENCES: readonly [RegExp, (...names: string[]) => string][] = [
  [/^Cannot query field "(.+?)" on type "(.+?)"/, (field, type) => `类型 ${type} 没有字段 ${field}`],
  [/^Unknown argument "(.+?)" on field "(.+?)"/, (argument, field) => `字段 ${field} 没有参数 ${argument}`],
  [/^Unknown argument "(.+?)" on directive "(.+?)"/, (argument, directive) => `指令 ${directive} 没有参数 ${argument}`],
  [
    /^Field "(.+?)" argument "(.+?)" of type "(.+?)" is required/,
    (field, argument, type) => `字段 ${field} 缺少必填参数 ${argument}（${type}）`,
  ],
  [
    /^Directive "(.+?)" argument "(.+?)" of type "(.+?)" is required/,
    (directive, argument, type) => `指令 ${directive} 缺少必填参数 ${argument}（${type}）`,
  ],
  [/^Field "(.+?)" of type "(.+?)" must have (?:a|at)/, (field, type) => `字段 ${field} 的类型为 ${type}，须在 { } 内选择其子字段`],
  [
    /^Field "(.+?)" must not have a selection since type "(.+?)"/,
    (field, type) => `字段 ${field} 的类型为 ${type}，没有子字段，不得带 { }`,
  ],
  [/^Unknown type "(.+?)"/, (type) => `没有类型 ${type}`],
  [/^Unknown fragment "(.+?)"/, (fragment) => `没有定义片段 ${fragment}`],
  [/^Unknown directive "(.+?)"/, (directive) => `没有指令 ${directive}`],
  [/^Directive "(.+?)" may not be used on (\w+)/, (directive) => `指令 ${directive} 不能用于此处`],
  [/^The directive "(.+?)" can only be used once/, (directive) => `指令 ${directive} 在此处只能使用一次`],
  [/^Variable "(.+?)" is not defined/, (variable) => `变量 ${variable} 未声明`],
  [/^Variable "(.+?)" is never used/, (variable) => `变量 ${variable} 已声明但未使用`],
  [
    /^Variable "(.+?)" of type "(.+?)" used in position expecting type "(.+?)"/,
    (variable, type, wanted) => `变量 ${variable} 的类型为 ${type}，此处须为 ${wanted}`,
  ],
  [/^Variable "(.+?)" (?:cannot be non-input|is of type)/, (variable) => `变量 ${variable} 的类型不能用于此处`],
  [/^Fragment "(.+?)" is never used/, (fragment) => `片段 ${fragment} 已定义但未使用`],
  [/^Cannot spread fragment "(.+?)" within itself/, (fragment) => `片段 ${fragment} 引用了自身`],
  [
    /^Fragment (?:"(.+?)" )?cannot be spread here as objects of type "(.+?)" can never be of type "(.+?)"/,
    (_fragment, parent, type) => `类型 ${parent} 的对象不可能是 ${type}，片段不能用于此处`,
  ],
  [/^Fragment (?:"(.+?)" )?cannot condition on non composite type "(.+?)"/, (_fragment, type) => `片段不能以 ${type} 为条件`],
  [/^Fields "(.+?)" conflict because/, (field) => `字段 ${field} 两次出现而内容不同，请使用不同的别名`],
  [/^This anonymous operation must be the only defined operation/, () => '含多个操作的文档中，每个操作须有名称'],
  [/^There can be only one (\w+(?: \w+)?) named "(.+?)"/, (_kind, name) => `名称 ${name} 重复`],
  [/^The (.+?) definition is not executable/, (name) => `定义 ${name} 不是可执行的操作或片段`],
  [/must select only one top level field|must not select an introspection/, () => '订阅只能选择一个顶层字段'],
  [/^Maximum introspection depth exceeded/, () => '自省查询嵌套过深'],
  [/^Too many validation errors/, () => '错误过多，其余从略'],
];

const GENERAL = '查询与数据目录不符';

/** The Chinese text of a message, with the names that GraphQL suggests. */
export function chineseOf(message: string): string {
  for (const [form, says] of SENTENCES) {
    const match = form.exec(message);
    if (!match) continue;
    const [, proposed] = /Did you mean (?!to use an inline)(.*)\?$/s.exec(message) ?? [];
    const names = [...(proposed ?? '').matchAll(/"([^"]+)"/g)].map(([, name]) => name);
    return `${says(...match.slice(1))}${names.length > 0 ? `；是否为 ${names.join('、')}？` : ''}`;
  }
  return GENERAL;
}
