import { useEffect, useRef, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { go } from '../address/address.ts';
import { useAsker } from '../api/use-ask.ts';
import { useSearch } from '../parts/picker.tsx';
import { useSession } from '../session/session.ts';
import { say } from '../words/say.ts';
import { type Suggestion, useSuggestions } from './suggestions.ts';

/** The search box: recognises what was typed; each suggestion links to a screen. */
export function SearchBox() {
  const { me } = useSession();
  const suggest = useSuggestions(useAsker(), me.kind);
  const [text, setText] = useState('');
  const search = useSearch(suggest);
  const { found } = search;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const typing = (event.target as HTMLElement).closest?.('input, textarea, select');
      if (event.key !== '/' || typing) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', focus);
    return () => removeEventListener('keydown', focus);
  }, []);
  const open = (one: Suggestion | undefined) => {
    if (!one) return;
    setText('');
    search.clear();
    // Removes the focus, because the list of suggestions stays open as long as the box has it.
    input.current?.blur();
    go(one.path, one.params);
  };
  return (
    <search>
      <ComboBox
        className="search-box"
        inputValue={text}
        items={found}
        allowsEmptyCollection
        allowsCustomValue
        menuTrigger="input"
        value={null}
        onInputChange={(typed) => {
          setText(typed);
          search.type(typed);
        }}
        onChange={(key) => open(found.find(({ id }) => id === key))}
      >
        <Label className="unseen">{say('查询', 'Search')}</Label>
        <Input
          ref={input}
          placeholder={say('企业、案号、地区、合同或法条（按 / 键）', 'Firm, case number, place, contract or statute (press /)')}
          onCompositionStart={search.hold}
          onCompositionEnd={(event) => search.release(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing && !event.currentTarget.getAttribute('aria-activedescendant'))
              open(found[0]);
          }}
        />
        <Popover className="popover">
          <ListBox renderEmptyState={search.whyEmpty}>
            {(one: Suggestion) => (
              <ListBoxItem id={one.id} textValue={one.label}>
                <Text slot="label">
                  <span className="kind">{one.kind}</span> {one.label}
                </Text>
                {one.detail && <Text slot="description">{one.detail}</Text>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </search>
  );
}
