import { AGENCIES, OWN_KIND } from '../../subgraphs/shared/agencies.ts';
import { onlyFor } from '../../subgraphs/shared/authorization/only-for.ts';
import { isBlank } from '../../subgraphs/shared/identifiers/folding.ts';
import { holdsResidentNumber, NO_TEXT } from '../../subgraphs/shared/identifiers/in-text.ts';
import { isPseudonym } from '../../subgraphs/shared/identifiers/pseudonym.ts';
import { KNOWS_PATH, knowsAnswer } from '../../subgraphs/shared/identity/persons-endpoint.ts';
import type { GatewayContext } from '../gateway-context.ts';
import type { Sources } from '../sources.ts';

const MAX_NAME = 100;
const MAX_WAIT = 10_000;
const ARTICLE = '个人信息保护法第六条、第三十四条 (PIPL Arts. 6, 34)';

export interface Identified {
  input: { identity: string; name: string; birthDate?: string | null };
}

/**
 * Returns the pseudonym of a person (the document number was already translated) and whether a register of the caller's
 * region knows the person. Known and new persons cause the same requests and writes.
 */
export const identifyWorker =
  (sources: Pick<Sources, 'ask'>) =>
  async ({ input }: Identified, { caller, subjects }: GatewayContext) => {
    const { identity: person, name } = input;
    if (isPseudonym(person)) subjects.add(person);
    const agency = AGENCIES.find((one) => one !== 'sharing' && OWN_KIND[one] === caller.kind);
    onlyFor(agency !== undefined, 'a body that serves workers directly', '直接服务劳动者的部门', ARTICLE);
    const userErrors = brokenRules(person, name);
    if (userErrors.length > 0 || !agency) return { person: null, known: null, userErrors };
    const { known } = knowsAnswer.parse(await sources.ask(agency, KNOWS_PATH, { person }, caller, MAX_WAIT));
    return { person, known, userErrors: [] };
  };

function brokenRules(person: string, name: string) {
  const isName = !isBlank(name) && name.length <= MAX_NAME && !holdsResidentNumber(name) && !NO_TEXT.test(name);
  return [
    ...(isPseudonym(person)
      ? []
      : [{ field: 'input.identity', code: 'FORMAT', message: 'must be the number of an identity document', messageZh: '须为证件号码' }]),
    ...(isName
      ? []
      : [
          {
            field: 'input.name',
            code: 'NAME',
            message: `must be a name of 1 to ${MAX_NAME} characters`,
            messageZh: `须为 1 至 ${MAX_NAME} 个字符的姓名`,
          },
        ]),
  ];
}
