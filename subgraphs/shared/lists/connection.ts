import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../authorization/classification.ts';
import { Cost, ListSize } from '../schema/cost.ts';
import { SafeInt } from '../schema/scalars.ts';
import { Shareable, SharedField } from '../schema/shared-field.ts';
import { Absence } from '../vocabulary/value-types.ts';
import type { ListFacts } from './completeness.ts';
import { ListCoverage, Omission } from './completeness.type.ts';
import type { PageArguments } from './keyset.ts';
import type { Count, Page, PageRow } from './list.ts';

@Shareable()
@ObjectType('PageInfo', { description: 'Where a page stands in its list (分页信息).' })
export class PageInfo {
  @SharedField(() => Boolean, PUBLIC, 'Is there a page after this one? (是否有下一页)')
  hasNextPage!: boolean;
  @SharedField(() => Boolean, PUBLIC, 'Is there a page before this one? (是否有上一页)')
  hasPreviousPage!: boolean;
  @SharedField(() => String, PUBLIC, 'Cursor of the first element (首个游标).', { nullable: true })
  startCursor!: string | null;
  @SharedField(() => String, PUBLIC, 'Cursor of the last element (末个游标).', { nullable: true })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs implements PageArguments {
  @Field(() => Int, { nullable: true, description: 'Number of elements from the start, 1 to 100; default: 20 (前 N 条).' })
  first?: number | null;
  @Field(() => String, { nullable: true, description: 'Only elements after this cursor (起始游标).' })
  after?: string | null;
  @Field(() => Int, { nullable: true, description: 'Number of elements from the end, 1 to 100 (后 N 条).' })
  last?: number | null;
  @Field(() => String, { nullable: true, description: 'Only elements before this cursor (截止游标).' })
  before?: string | null;
}

export interface Connection<Node> {
  edges: { node: Node; cursor: string }[];
  nodes: Node[];
  pageInfo: PageInfo;
  counted(): Promise<Count>;
}

/** An element whose cursor is computed only if selected. */
class Edge<Node> {
  constructor(
    readonly node: Node,
    private readonly source: PageRow<unknown>,
  ) {}

  get cursor(): string {
    return this.source.cursor;
  }
}

class PagePlace {
  constructor(
    private readonly rows: readonly PageRow<unknown>[],
    readonly hasNextPage: boolean,
    readonly hasPreviousPage: boolean,
  ) {}

  get startCursor(): string | null {
    return this.rows[0]?.cursor ?? null;
  }

  get endCursor(): string | null {
    return this.rows.at(-1)?.cursor ?? null;
  }
}

/**
 * A page as a response. `from` builds the public object for a row; facts about the whole list are computed only if selected.
 */
export type ConnectionClass<Node> = ClassType<Connection<Node>> & {
  of<Row>(page: Page<Row>, from: (row: Row) => Node, facts: ListFacts): Connection<Node>;
};

/** The connection and edge types for a node type: `<name>Connection`, `<name>Edge`. */
export function connectionOf<Node extends object>(nodeType: () => ClassType<Node>, name: string, nameZh: string): ConnectionClass<Node> {
  @Shareable()
  @ObjectType(`${name}Edge`, { description: `An element of a list of ${name}, with its cursor (${nameZh}条目).` })
  class EdgeType {
    @SharedField(() => nodeType(), PUBLIC, 'The element (条目内容).')
    node!: Node;
    @SharedField(() => String, PUBLIC, 'Opaque cursor of the element (游标).')
    cursor!: string;
  }

  @Shareable()
  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name} (${nameZh}列表).` })
  class ConnectionType {
    @SharedField(() => [EdgeType], PUBLIC, 'The elements with their cursors (条目及游标).')
    edges: EdgeType[];
    @SharedField(() => [nodeType()], PUBLIC, 'The elements (条目).')
    nodes: Node[];
    @SharedField(() => PageInfo, PUBLIC, 'Where this page stands (分页信息).')
    pageInfo: PageInfo;

    private count?: Promise<Count>;

    constructor(
      private readonly page: Page<unknown>,
      nodes: Node[],
      private readonly facts: ListFacts,
    ) {
      this.nodes = nodes;
      this.edges = nodes.map((node, i) => new Edge(node, page.rows[i] as PageRow<unknown>));
      this.pageInfo = new PagePlace(page.rows, page.hasNext, page.hasPrevious);
    }

    @Cost(5)
    @SharedField(() => SafeInt, PUBLIC, 'Number of elements in the whole list; counted only if selected (总数).')
    async totalCount(): Promise<number> {
      return (await this.counted()).n;
    }

    /** The number of elements, counted once. */
    counted(): Promise<Count> {
      this.count ??= this.facts.count();
      return this.count;
    }

    @Cost(5)
    @ListSize(3)
    @SharedField(
      () => [Omission],
      PUBLIC,
      'Access rules that leave records out of this list for this caller; empty if the list is complete (未列入的记录).',
    )
    omitted(): Promise<Omission[]> {
      return this.facts.omitted();
    }

    @SharedField(() => ListCoverage, PUBLIC, 'Where the list is whole, and when it was read (列表范围).')
    coverage(): ListCoverage {
      return this.facts.coverage();
    }

    @Cost(5)
    @SharedField(() => Absence, PUBLIC, 'Why the list is empty; null if it is not (无数据原因).', { nullable: true })
    async absence(): Promise<Absence | null> {
      const { rows, hasNext, hasPrevious } = this.page;
      return rows.length > 0 || hasNext || hasPrevious ? null : this.facts.absence();
    }

    static of<Row>(page: Page<Row>, from: (row: Row) => Node, facts: ListFacts) {
      return new ConnectionType(
        page,
        page.rows.map(({ row }) => from(row)),
        facts,
      );
    }
  }
  return ConnectionType as unknown as ConnectionClass<Node>;
}
