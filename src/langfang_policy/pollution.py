"""Heavy-Pollution Weather Emergency Plan (廊坊市重污染天气应急预案), 廊政办字〔2017〕118号.

The air quality index from concentrations; which alert a forecast or measurements call for, what is published when and
signed by whom; what plants, vehicles, schools and sites then do; and what is reported, reviewed and filed afterwards.

The decree, top to bottom: the plan and its words, the index of HJ 633-2012, monitoring and consultation (一 to 三),
grading, alerts and their publication, timelines (四), response levels and cuts (五（一）至（三）), plants, people and
vehicles (五（四）), reports and revision (六 to 十), registers.

Checked with the hourly AQI that the national network published for the stations of Beijing, Tianjin and Hebei on 20
February 2018 (07:00), with the hourly measurements of three Beijing stations in the winter of 2015 (UCI Beijing
Multi-Site data), and with the package python-aqi.

Limitations: an alert is graded on AQI means as they are forecast or measured; rounding them up first, as HJ 633-2012
does when an index is computed from concentrations, matters only between 499 and 500. The timeline knows forecasts only
as the series itself shows them. Attachment 2 and the form of attachment 3 are not printed.

>>> print(grade_alert([210, 230, 310]).value.en)
orange
"""

from __future__ import annotations

from ._rooms.pollution.plan import *  # 一: the plan and its words
from ._rooms.pollution.aqi import *  # 一（二）、三（三）: the index of HJ 633-2012
from ._rooms.pollution.monitoring import *  # 一、二、三、六（一）: monitoring, prediction and consultation
from ._rooms.pollution.means import *  # 一（二）、四: hours and days
from ._rooms.pollution.grading import *  # 四（一）、（三）: which alert
from ._rooms.pollution.launch import *  # 四（二）、（三）、（六）1: launching early, lifting, lead times
from ._rooms.pollution.approval import *  # 四（四）至（六）: raising, lowering, who approves
from ._rooms.pollution.publication import *  # 四（五）、（六）: what is published when
from ._rooms.pollution.media import *  # 四（六）6: through which media
from ._rooms.pollution.timeline import *  # 四: a series of hours as alerts
from ._rooms.pollution.response import *  # 五（一）至（三）: response levels and cuts
from ._rooms.pollution.industries import *  # 五（四）: industries, fuels and plants as words
from ._rooms.pollution.plants import *  # 五（四）: what plants do
from ._rooms.pollution.people import *  # 五（四）: health guidance, schools
from ._rooms.pollution.vehicles import *  # 五（四）: who may drive
from ._rooms.pollution.sites import *  # 五（四）: building sites, roads, events
from ._rooms.pollution.exemptions import *  # 五（四）6、7: the list, and who is spared
from ._rooms.pollution.reports import *  # 六至十: reports and revision
from ._rooms.pollution.registers import *  # duties, bodies, procedures

from ._rooms.pollution import plan as _plan
from ._rooms.pollution import aqi as _aqi
from ._rooms.pollution import monitoring as _monitoring
from ._rooms.pollution import means as _means
from ._rooms.pollution import grading as _grading
from ._rooms.pollution import launch as _launch
from ._rooms.pollution import approval as _approval
from ._rooms.pollution import publication as _publication
from ._rooms.pollution import media as _media
from ._rooms.pollution import timeline as _timeline
from ._rooms.pollution import response as _response
from ._rooms.pollution import industries as _industries
from ._rooms.pollution import plants as _plants
from ._rooms.pollution import people as _people
from ._rooms.pollution import vehicles as _vehicles
from ._rooms.pollution import sites as _sites
from ._rooms.pollution import exemptions as _exemptions
from ._rooms.pollution import reports as _reports
from ._rooms.pollution import registers as _registers

__all__ = ["DECREES"]
__all__ += _plan.__all__
__all__ += _aqi.__all__
__all__ += _monitoring.__all__
__all__ += _means.__all__
__all__ += _grading.__all__
__all__ += _launch.__all__
__all__ += _approval.__all__
__all__ += _publication.__all__
__all__ += _media.__all__
__all__ += _timeline.__all__
__all__ += _response.__all__
__all__ += _industries.__all__
__all__ += _plants.__all__
__all__ += _people.__all__
__all__ += _vehicles.__all__
__all__ += _sites.__all__
__all__ += _exemptions.__all__
__all__ += _reports.__all__
__all__ += _registers.__all__

DECREES = (PLAN,)
