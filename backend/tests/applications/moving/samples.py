"""Invented files of the tools people come from."""

import io
import zipfile

HUNTR = (
    "id,createdAt,title,salary,location,url,rootDomain,htmlDescription,deadline,color,lastMovedAt,boardId,boardName,"
    "listId,listName,companyId,companyName,companyDomain,creatorUserId,creatorUserFirstName,creatorUserLastName,"
    "creatorUserEmail\n"
    'a1,2026-10-01 08:00:00,"Nurse, Intensive Care",€52000 per year,Lyon,https://jobs.example.org/1,-,-,'
    "2026-10-20 22:00:00,-,2026-10-05 09:30:00,b1,Search,l1,Applied,c1,Hôpital Example,example.org,u1,Ada,Doe,a@e.org\n"
    "a2,2026-10-02 08:00:00,Ward Manager,-,-,-,-,-,-,-,-,b1,Search,l2,wishlist,c2,Clinic Example,-,u1,Ada,Doe,a@e.org\n"
    "a3,2026-10-03 08:00:00,Care Lead,-,-,-,-,-,-,-,-,b1,Search,l3,Maybe later,c3,Third Example,-,u1,Ada,Doe,a@e.org\n"
)
TEAL = (
    "id,company_name,role,location,url,excitement,source,min_salary,max_salary,salary_currency,salary_pay_period,"
    "added_at,applied_at,follow_up_at,updated_at,archived_at,statusName,status\n"
    "1,Example Labs,Front End Engineer,Remote,https://labs.example.com/jobs/9,4,LinkedIn,120000,150000,CAD,year,"
    '2026-09-01T10:00:00Z,2026-09-08T03:28:49Z,2099-01-01T04:00:00Z,,,interviewing,"{""name"":""interviewing""}"\n'
    "2,Other Labs,Back End Engineer,,,5,,,,,,2026-09-02T10:00:00Z,,,,,bookmarked,\n"
)
SIMPLIFY = (
    "Job Title,Company Name,Job URL,Applied Date,Status,Status Date,Archived,Date Archived,Notes\n"
    "Data Engineer,Example Corp,https://corp.example.com/1,2026-08-01,REJECTED,2026-08-20,false,N/A,Kind answer\n"
    "Analyst,Example Inc,N/A,N/A,SAVED,N/A,false,N/A,\n"
)
APPLICATIONS = (
    "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,"
    "Question And Answers\n"
    '"3/7/26, 2:22 PM",me@example.org,,Example Bank,Auditor,https://www.linkedin.com/jobs/view/11,cv.pdf,Driving? Yes\n'
)
MORE_APPLICATIONS = (
    "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,"
    "Question And Answers\n"
    '"11/20/26, 8:15 AM",me@example.org,,Example Port,Harbour Pilot,https://www.linkedin.com/jobs/view/12,,\n'
)
SAVED = (
    "Saved Date,Job Url,Job Title,Company Name\n"
    '"9/1/26, 9:00 AM",http://www.linkedin.com/jobs/view/11/,Auditor,Example Bank\n'
    '"9/2/26, 9:00 AM",https://www.linkedin.com/jobs/view/13,Archivist,Example Museum\n'
)


def zipped(**files: str | bytes) -> bytes:
    """A ZIP of these files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return data.getvalue()


def linkedin(*, profile: bool = False) -> bytes:
    """LinkedIn's data export with both lists of jobs, the applications in two parts."""
    more = {"Profile.csv": "First Name,Last Name\nAda,Doe\n"} if profile else {}
    return zipped(
        **{
            "Jobs/Saved Jobs.csv": SAVED,
            "Jobs/Job Applications.csv": APPLICATIONS,
            "Jobs/Job Applications_1.csv": MORE_APPLICATIONS,
            "Jobs/Job Applicant Saved Answers.csv": "Question,Answer\nA,B\n",
            **more,
        }
    )
