import type { ReactNode } from 'react';
import { useAddress } from '../address/address.ts';
import { QuestionForm } from '../parts/question-form.tsx';
import { say } from '../words/say.ts';
import { FIGURES, figureAt, figureTitle, keyOf } from './figures.ts';

/** A form with the choice of a figure and the other fields of the screen. */
export function FigureForm({ children }: { children: ReactNode }) {
  const { params } = useAddress();
  return (
    <QuestionForm>
      <label className="field">
        <span>{say('指标', 'Figure')}</span>
        <select name="figure" defaultValue={keyOf(figureAt(params.get('figure')))}>
          {FIGURES.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {figureTitle(one)}
            </option>
          ))}
        </select>
      </label>
      {children}
    </QuestionForm>
  );
}
