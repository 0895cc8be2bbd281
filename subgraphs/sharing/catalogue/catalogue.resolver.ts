import { Arg, Args, Ctx, Resolver } from 'type-graphql';
import { PUBLIC, type SharingAttribute as SharingAttributeValue } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { Cost } from '../../shared/schema/cost.ts';
import { SharedQuery } from '../../shared/schema/shared-field.ts';
import type { CatalogueService } from './catalogue.service.ts';
import {
  CatalogueFilter,
  CatalogueFormat,
  CatalogueItem,
  CatalogueItemConnection,
  DuplicateCollectionHit,
  SharingAttribute,
} from './catalogue-item.type.ts';

@Resolver(() => CatalogueItem)
export class CatalogueResolver {
  constructor(private readonly catalogue: CatalogueService) {}

  @SharedQuery(
    () => CatalogueItemConnection,
    PUBLIC,
    'The data-sharing catalogue: fields that the hub provides, with conditions (数据共享目录).',
    {
      name: 'catalogue',
    },
  )
  list(
    @Arg('search', () => String, { nullable: true, description: 'Part of the coordinate or of the description (检索词).' }) search:
      | string
      | null,
    @Arg('provider', () => String, {
      nullable: true,
      description: 'Only fields of this agency: labour, unions, courts, insurance or sharing (提供方).',
    })
    provider: string | null,
    @Arg('attribute', () => SharingAttribute, { nullable: true, description: 'Only fields with this sharing attribute (共享属性).' })
    attribute: SharingAttributeValue | null,
    @Arg('where', () => CatalogueFilter, { nullable: true, description: 'Further conditions (其他条件).' }) where: CatalogueFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.catalogue.list(context, { search, provider, attribute, ...where }, page);
  }

  @Cost(2_000)
  @SharedQuery(() => String, PUBLIC, 'The whole catalogue as a file, with columns in the order of Decree 809, Art. 13 (导出共享目录).')
  catalogueExport(
    @Arg('format', () => CatalogueFormat, { description: 'CSV or JSON (格式).' }) format: CatalogueFormat,
    @Ctx() context: RequestContext,
  ) {
    return this.catalogue.export(context, format);
  }

  @SharedQuery(
    () => [DuplicateCollectionHit],
    PUBLIC,
    'Which of these fields the hub already provides, so that they need not be collected again (重复采集检查).',
  )
  alreadyShared(
    @Arg('fields', () => [String], { description: 'Names of fields in Chinese or English, or as Type.field; at most 100 (拟采集字段).' })
    fields: string[],
    @Ctx() context: RequestContext,
  ) {
    return this.catalogue.alreadyShared(context, fields);
  }
}
