import { useAddress } from '../address/address.ts';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Progress } from '../parts/loading.tsx';
import { PlacePicker } from '../parts/pickers.tsx';
import { EnumField, enumParam, Field, QuestionForm } from '../parts/question-form.tsx';
import { useSession } from '../session/session.ts';
import { say, word } from '../words/say.ts';
import { Stations as StationsOperation } from './operations.ts';
import { SiteMap } from './site-map.tsx';

/** Service sites for outdoor workers: in a region, or nearest to a point. */
export function Stations() {
  const { me } = useSession();
  const { params } = useAddress();
  const region = params.get('place') || me.region?.code;
  const near = pointOf(params.get('near'));
  const found = useAsk(StationsOperation, {
    region,
    near,
    kind: enumParam(params, 'kind', 'ServiceSiteKind'),
    facility: enumParam(params, 'facility', 'Facility'),
    after: params.get('after') || undefined,
  });
  const sites = found.data?.serviceSites;
  return (
    <>
      <QuestionForm>
        <PlacePicker name="place" value={region} />
        <Field name="near" label={say('附近（纬度,经度）', 'Near (latitude,longitude)')} placeholder="31.23,121.52" />
        <EnumField name="kind" of="ServiceSiteKind" label={say('类型', 'Kind')} />
        <EnumField name="facility" of="Facility" label={say('设施', 'Facility')} />
      </QuestionForm>
      <Progress of={found} />
      {sites?.nodes && sites.nodes.length > 0 && <SiteMap sites={sites.nodes} near={near} />}
      {sites && (
        <DataTable
          caption={say('服务站点', 'Sites')}
          rows={sites.nodes ?? []}
          list={sites}
          keyOf={({ id }) => id}
          columns={[
            { name: say('名称', 'Name'), cell: ({ name }) => name },
            { name: say('类型', 'Kind'), cell: ({ kind }) => word('ServiceSiteKind', kind) },
            { name: say('地址', 'Address'), cell: (one) => `${one.region.name} ${one.address}` },
            { name: say('开放时间', 'Hours'), cell: ({ hours }) => hours },
            { name: say('设施', 'Facilities'), cell: ({ facilities }) => facilities.map((one) => word('Facility', one)).join('、') },
            { name: say('距离（米）', 'Distance (m)'), cell: ({ distance }) => distance ?? '—', isNumber: true },
          ]}
        />
      )}
    </>
  );
}

function pointOf(text: string | null): { latitude: number; longitude: number } | undefined {
  const [latitude, longitude] = (text ?? '').split(/[,，\s]+/).map(Number);
  return latitude && longitude ? { latitude, longitude } : undefined;
}
