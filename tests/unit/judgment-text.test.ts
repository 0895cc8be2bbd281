import { paragraphsOf } from '../../subgraphs/courts/imports/judgment-text.ts';

const sections = (...lines: string[]) => paragraphsOf(lines.join('\n')).map(({ section }) => section);

test('the parts of a judgment begin with the words of its template, and each line is a paragraph', () => {
  expect(
    paragraphsOf(
      '原告向本院提出诉讼请求。\r\n\n 争议焦点为是否存在劳动关系。\n本院认为，存在。依照劳动合同法第七条，判决如下：\n一、确认存在劳动关系。\n',
    ),
  ).toEqual([
    { section: 'FACTS', text: '原告向本院提出诉讼请求。' },
    { section: 'ISSUES', text: '争议焦点为是否存在劳动关系。' },
    { section: 'REASONING', text: '本院认为，存在。依照劳动合同法第七条，判决如下：' },
    { section: 'DISPOSITION', text: '一、确认存在劳动关系。' },
  ]);
});

test('what a lower court held is a fact; nothing behind the decision is taken for reasons', () => {
  expect(
    sections(
      '一审法院认为，不存在劳动关系，判决如下：',
      '驳回。',
      '本院认为，应予改判。',
      '综上，裁定如下:',
      '撤销。',
      '本院认为书记员署名。',
    ),
  ).toEqual([...['FACTS', 'FACTS', 'REASONING', 'REASONING', 'DISPOSITION', 'DISPOSITION']]);
  expect(sections('', '  ')).toEqual([]);
});
