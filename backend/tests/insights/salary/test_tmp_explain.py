import json, time, uuid
from sqlalchemy import text, select
from sqlalchemy.dialects import postgresql
from app.core.db import unit_of_work
from app.insights.salary.asking import asked_of
from app.insights.salary.choosing import choose
from app.insights.salary.repository import PaidRepository
from app.insights.salary.grounds import GroundRepository
from app.insights.salary.skill_pay import weigh_all
from app.core.clock import today
from tests.factories.pay import paying
from tests.factories.matching import store_postings

def test_it(session):
    store_postings(paying(1, 60000))
    with unit_of_work() as s:
        cols = [r[0] for r in s.execute(text("select column_name from information_schema.columns where table_name='jobs'"))]
        fixed = {"id":"gen_random_uuid()","source_id":"'g'||n","url_key":"'g'||n","text_key":"'g'||n","company_key":"n%5000","company":"'C'||(n%5000)","cluster_id":"null",
          "posted_at":"now() - (n%700)*interval '1 day'",
          "title_tokens":"(array[array['backend','engineer'],array['software','engineer'],array['data','engineer'],array['staff','nurse'],array['sale','manager'],array['qa','engineer']])[1+n%6:1+n%6]",
          "family":"(array['software-engineering','software-engineering','data-science','nursing','sales','software-engineering'])[1+n%6]",
          "esco_uri":"null","pay_currency":"case when n%10<3 then 'EUR' when n%10<4 then 'USD' end",
          "annual_min":"40000+(n*7919%30000)","annual_max":"45000+(n*7919%30000)",
          "skill_ids":"case when n%3=0 then array['python','sql'] when n%3=1 then array['docker'] else array['sql'] end",
          "places":"case when n%2=0 then '[{\"city\":\"Berlin\",\"country\":\"DE\"}]'::jsonb else '[{\"city\":\"Paris\",\"country\":\"FR\"}]'::jsonb end"}
        fixed["title_tokens"]="case n%6 when 0 then array['backend','engineer'] when 1 then array['software','engineer'] when 2 then array['data','engineer'] when 3 then array['staff','nurse'] when 4 then array['sale','manager'] else array['qa','engineer'] end"
        sel=",".join(fixed.get(c,c) for c in cols)
        s.execute(text(f"insert into jobs ({','.join(cols)}) select {sel} from (select * from jobs limit 1) j, generate_series(1,60000) n"))
    with unit_of_work() as s:
        s.execute(text("analyze jobs"))
    asked = asked_of("Backend Developer", location="Berlin, Germany")
    repo=PaidRepository(session)
    for q in (repo._same(asked), repo._alike(asked)):
        sql=str(q.compile(dialect=postgresql.dialect(), compile_kwargs={"literal_binds":True}))
        print("\n".join(r[0] for r in session.execute(text("explain (analyze, buffers off, costs off) "+sql.replace(":","\\:")))))
    for _ in range(3):
        t=time.perf_counter(); c=repo.candidates(asked); t2=time.perf_counter(); ch=choose(asked,c,today()); print("candidates",len(c),t2-t,"chosen",len(ch),time.perf_counter()-t2)
    t=time.perf_counter(); print("bare aggregate", session.execute(text("select count(*), avg(annual_min) from jobs where pay_currency='EUR' and private_to is null and family='software-engineering'")).all(), time.perf_counter()-t)
    g=GroundRepository(session)
    t=time.perf_counter(); a=g.of_all("EUR"); print("of_all",len(a),time.perf_counter()-t)
    t=time.perf_counter(); a=g.of_family("EUR","software-engineering"); print("of_family",len(a),time.perf_counter()-t)
    t=time.perf_counter(); w=weigh_all(a); print("weigh",len(w),time.perf_counter()-t)
    import app.insights.salary.grounds as gg
    with unit_of_work() as s: s.execute(text("delete from jobs"))
