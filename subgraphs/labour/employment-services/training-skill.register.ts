import { oneOf, several, text } from '../../shared/import/field.ts';
import { register } from '../../shared/reference/register.ts';
import { OccupationGroup } from '../../shared/vocabulary/occupation.ts';

const words = (column: string, name: string) => text({ column, names: [name], longest: 200 });

/** The guide to training needs is published for the whole country; provinces add their own entries (职业培训需求指导目录). */
export const TRAINING_SKILLS = register({
  ...{ name: 'training-skills', title: 'Guide to training needs', titleZh: '职业培训需求指导目录', table: 'training_skill', keptAt: 1 },
  fields: {
    name: words('name', '名称'),
    nameEn: words('name_en', '英文名称'),
    occupations: several({
      ...{ column: 'occupations', names: ['适用职业群体'], least: 1 },
      of: oneOf({ column: 'occupations', names: ['适用职业群体'], values: OccupationGroup }),
    }),
  },
});
