import { BarChart, GraphChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

// The SVG renderer would set inline styles, which the policy of the page forbids.
use([BarChart, LineChart, GraphChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

export { init };
