import { oneOf, text } from '../../shared/import/field.ts';
import { register } from '../../shared/reference/register.ts';
import { OnlineServiceKind } from './service-enums.ts';

const words = (column: string, name: string) => text({ column, names: [name], longest: 200 });

/** Maintained by the department of the place that the service is for. */
export const ONLINE_SERVICES = register({
  ...{ name: 'online-services', title: 'Online services', titleZh: '线上服务', table: 'online_service', keptAt: 3 },
  fields: {
    kind: oneOf({ column: 'kind', names: ['类型'], values: OnlineServiceKind }),
    name: words('name', '名称'),
    operator: words('operator', '运行单位'),
    access: words('access', '入口'),
    address: text({ column: 'address', names: ['网址'], longest: 500, optional: true }),
  },
  rules: ({ address }) =>
    address == null || isAddress(address)
      ? []
      : [
          {
            field: 'address',
            rule: 'FORMAT',
            message: 'must be an address that begins with https://',
            messageZh: '须为以 https:// 开头的网址',
          },
        ],
});

const isAddress = (text: string): boolean => /^https:\/\//.test(text) && URL.canParse(text);
