import { ID, Int, ObjectType } from 'type-graphql';
import { DEALINGS, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { UserError } from '../../shared/rules/user-error.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateTime } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import type { ContractAlertRow, SavedSearchRow } from './saved-search.entity.ts';

export const AlertReason = describedEnum('AlertReason', 'Why a saved search sent an alert (提醒原因).', {
  NEW_FILING: 'The contract was filed after the search was saved (新报送).',
  EXPIRING: 'The contract ends within the number of days that the search states (即将期满).',
});
export type AlertReason = keyof typeof AlertReason;

export const DeliveryState = describedEnum('DeliveryState', 'Where the delivery of an alert to a webhook stands (推送状态).', {
  PENDING: 'Not yet delivered; delivery will be tried again (待推送).',
  DELIVERED: 'Delivered (已送达).',
  FAILED: 'Delivery was given up after two days; the alert stays in contractAlerts (推送失败).',
});
export type DeliveryState = keyof typeof DeliveryState;

const instant = (text: string) => new Date(text).toISOString();

@ObjectType('SavedSearch', {
  description: "A participant's saved search for collective contracts, which raises alerts for new ones (已保存的检索).",
})
export class SavedSearch implements HeldRecord {
  @SharedField(() => ID, DEALINGS, 'Identifier (检索标识).')
  id!: string;
  @SharedField(() => String, DEALINGS, 'Name given by its owner (名称).')
  name!: string;
  @SharedField(() => String, DEALINGS, 'Search terms (检索词).', { nullable: true })
  search!: string | null;
  @SharedField(() => String, DEALINGS, 'Its conditions, as JSON of CollectiveContractFilter (筛选条件).')
  where!: string;
  @SharedField(() => Int, DEALINGS, 'Also sends alerts for contracts that end within this number of days (期满提醒天数).', {
    nullable: true,
  })
  expiresWithin!: number | null;
  @SharedField(() => String, DEALINGS, 'URL that its alerts are sent to; null if they are only queried (推送地址).', { nullable: true })
  webhookUrl!: string | null;
  @SharedField(() => DateTime, DEALINGS, 'Time at which it was saved (保存时间).')
  createdAt!: string;
  heldIn!: string;
  parties!: readonly string[];
  secret!: string | null;

  static from(row: SavedSearchRow): SavedSearch {
    return Object.assign(new SavedSearch(), {
      ...{ id: row.id, name: row.name, search: row.search, where: JSON.stringify(row.filter), expiresWithin: row.expires_within },
      ...{ webhookUrl: row.webhook_url, createdAt: instant(row.created_at), secret: row.webhook_secret },
      ...{ heldIn: '100000', parties: [row.participant] },
    });
  }
}

@ObjectType('ContractAlert', { description: 'A contract found by a saved search (集体合同提醒).' })
export class ContractAlert implements HeldRecord {
  @SharedField(() => ID, DEALINGS, 'Identifier; also the idempotency key of its delivery (提醒标识).')
  id!: string;
  @SharedField(() => AlertReason, DEALINGS, 'Reason (原因).')
  reason!: AlertReason;
  @SharedField(() => DateTime, DEALINGS, 'Time at which it was found (发现时间).')
  at!: string;
  @SharedField(() => DeliveryState, DEALINGS, 'State of delivery; null if the search has no webhook (推送状态).', { nullable: true })
  delivery!: DeliveryState | null;
  @SharedField(() => Int, DEALINGS, 'Number of delivery attempts so far (推送次数).')
  attempts!: number;
  contractId!: string;
  heldIn!: string;
  parties!: readonly string[];

  static from(row: ContractAlertRow & { participant: string }): ContractAlert {
    return Object.assign(new ContractAlert(), {
      ...{ id: alertId(row), reason: row.reason, at: instant(row.made_at), delivery: row.delivery, attempts: row.attempts },
      ...{ contractId: row.contract, heldIn: '100000', parties: [row.participant] },
    });
  }
}

/** The same for every attempt, so that receivers can recognise duplicates. */
export const alertId = ({ id }: Pick<ContractAlertRow, 'id'>): string => `CA-${String(id).padStart(10, '0')}`;

export const SavedSearchConnection = connectionOf(() => SavedSearch, 'SavedSearch', '已保存的检索');
export const ContractAlertConnection = connectionOf(() => ContractAlert, 'ContractAlert', '集体合同提醒');

@ObjectType('SavedSearchPayload', { description: 'Result of saving or deleting a search (检索保存结果).' })
export class SavedSearchPayload {
  @SharedField(() => SavedSearch, DEALINGS, 'The search; null if the input was rejected, or the search was deleted (已保存的检索).', {
    nullable: true,
  })
  savedSearch!: SavedSearch | null;
  @SharedField(() => String, PUBLIC, 'Secret that signs its deliveries (Standard Webhooks); returned only once, here (推送签名密钥).', {
    nullable: true,
  })
  webhookSecret!: string | null;
  @SharedField(() => [UserError], PUBLIC, 'Errors of the input (输入错误).')
  userErrors!: UserError[];
}
