import { useEffect, useRef, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { say } from '../words/say.ts';

const PAUSE = 180;
// A failed search is repeated automatically after this time (ms).
const AGAIN = 1_000;
const ATTEMPTS = 3;

export interface Choice {
  id: string;
  label: string;
  detail?: string;
}

interface PickerProps {
  label: string;
  name: string;
  /** the initial value, such as from the address */
  value?: string;
  /** suggestions for the typed words */
  find(words: string, signal: AbortSignal): Promise<Choice[]>;
  /** the label of a value from the address */
  nameOf(value: string): Promise<string | null | undefined>;
  isRequired?: boolean;
  placeholder?: string;
}

/** An input with suggestions. During an IME composition (pinyin) no search is sent; it starts with the committed text. */
export function Picker({ label, name, value, find, nameOf, isRequired, placeholder }: PickerProps) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | undefined>(value);
  const search = useSearch(find);
  const input = useRef<HTMLInputElement>(null);
  const lateName = useRef('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the value of the address is named once
  useEffect(() => {
    setChosen(value);
    setText('');
    lateName.current = '';
    // A label that arrives late must not overwrite what the user types or change a focused input.
    if (value)
      void nameOf(value).then((found) => {
        lateName.current = found ?? value;
        if (document.activeElement !== input.current) showName();
      });
  }, [value]);
  const showName = () => setText((typed) => (typed === '' ? lateName.current : typed));
  return (
    <ComboBox
      className="picker"
      inputValue={text}
      items={search.found}
      allowsEmptyCollection
      allowsCustomValue
      menuTrigger="input"
      isRequired={isRequired}
      onBlur={() => chosen === value && showName()}
      onInputChange={(typed) => {
        setText(typed);
        const exact = search.found.find((one) => one.label === typed);
        setChosen(exact?.id);
        if (!exact) search.type(typed);
      }}
      onSelectionChange={(key) => {
        const found = search.found.find(({ id }) => id === key);
        if (!found) return;
        setChosen(found.id);
        setText(found.label);
      }}
    >
      <Label>{label}</Label>
      <Input
        ref={input}
        placeholder={placeholder}
        onCompositionStart={search.hold}
        onCompositionEnd={(event) => search.release(event.currentTarget.value)}
      />
      <input type="hidden" name={name} value={chosen ?? text} />
      <Popover className="popover">
        <ListBox renderEmptyState={search.whyEmpty}>
          {(one: Choice) => (
            <ListBoxItem id={one.id} textValue={one.label}>
              <Text slot="label">{one.label}</Text>
              {one.detail && <Text slot="description">{one.detail}</Text>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/**
 * Searches a moment after the last key, but not during a composition. A new search aborts the previous one. A failed search
 * is repeated; if all attempts fail, the list says so instead of "no matches".
 */
export function useSearch<T extends Choice>(find: (words: string, signal: AbortSignal) => Promise<T[]>) {
  const [found, show] = useState<T[] | undefined>([]);
  const state = useRef<{ timer?: ReturnType<typeof setTimeout>; giveUp?: AbortController; composing: boolean }>({ composing: false });
  const start = (words: string) => {
    const { current } = state;
    clearTimeout(current.timer);
    current.giveUp?.abort();
    if (words.trim() === '') return show([]);
    const giveUp = new AbortController();
    current.giveUp = giveUp;
    const search = (attempts: number) => () =>
      find(words.trim(), giveUp.signal).then(
        (answer) => !giveUp.signal.aborted && show(answer),
        () => {
          if (giveUp.signal.aborted) return;
          if (attempts > 1) current.timer = setTimeout(search(attempts - 1), AGAIN);
          else show(undefined);
        },
      );
    current.timer = setTimeout(search(ATTEMPTS), PAUSE);
  };
  return {
    found: found ?? [],
    whyEmpty: () => (
      <Text className="empty">
        {found ? say('没有匹配项', 'No matches') : say('暂时无法查询，请稍后再输入', 'Search is not available now; type again later')}
      </Text>
    ),
    clear: () => show([]),
    type: (words: string) => {
      if (!state.current.composing) start(words);
    },
    hold: () => {
      state.current.composing = true;
    },
    release: (words: string) => {
      state.current.composing = false;
      start(words);
    },
  };
}
