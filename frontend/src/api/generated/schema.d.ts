// Generated from the backend's OpenAPI document by `npm run client`. Never edit by hand.

export interface paths {
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Login
         * @description Sign in with e-mail address (as `username`) and password.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Logout
         * @description Sign out in this browser.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Me
         * @description Read your own account.
         */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh
         * @description Exchange the refresh cookie for a new access token; the cookie is rotated.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register
         * @description Make an account and sign in. The first account on a loopback instance is the admin's.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset
         * @description Set a new password with the one-time link an admin gave you, and sign in.
         */
        post: operations["reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Profile
         * @description Read your profile.
         */
        get: operations["read_profile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Profile
         * @description Change fields of your profile; no later CV overwrites them.
         */
        patch: operations["change_profile"];
        trace?: never;
    };
    "/api/v1/profile/cv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Cvs
         * @description List your CVs, the one sent last first.
         */
        get: operations["list_cvs"];
        put?: never;
        /**
         * Upload Cv
         * @description Send a CV. It is read in the background and becomes the one your profile rests on.
         */
        post: operations["upload_cv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/cv/{document_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Cv
         * @description Delete a CV; where it was the active one, your newest other CV takes its place.
         */
        delete: operations["delete_cv"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/cv/{document_id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate Cv
         * @description Make a CV the one your profile rests on.
         */
        post: operations["activate_cv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/cv/{document_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Cv
         * @description Download a CV as you sent it.
         */
        get: operations["download_cv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/cv/parse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Parse Cv
         * @description Read a CV without keeping it: the facts are the result of the task.
         */
        post: operations["parse_cv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/edits/{field}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take Back Edit
         * @description Take back your change of a field: what the CV says counts again.
         */
        delete: operations["take_back_edit"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Facts
         * @description List the facts of your profile with their evidence, those still to check first.
         */
        get: operations["list_facts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/facts/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Facts
         * @description Say that facts look right.
         */
        post: operations["confirm_facts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Skill
         * @description Add a skill, or change its level and years.
         */
        post: operations["add_skill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/skills/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Skill
         * @description Take a skill away; one that your CV names stays away.
         */
        delete: operations["remove_skill"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Skills
         * @description Find skills by the start of a name, those asked for most first.
         */
        get: operations["list_skills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Tasks
         * @description List your task runs, newest first.
         */
        get: operations["list_tasks"];
        put?: never;
        /**
         * Start Task
         * @description Start a task of a type that people may start.
         */
        post: operations["start_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Task
         * @description Read a task run.
         */
        get: operations["read_task"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Task
         * @description Cancel a task run: at once while it waits, at its next step while it runs.
         */
        post: operations["cancel_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow Task
         * @description Follow a task run as server-sent events (with `Accept: text/event-stream`), or read it once.
         */
        get: operations["follow_task"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redrive Task
         * @description Start a dead, failed or cancelled task run again.
         */
        post: operations["redrive_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Users
         * @description List everyone with an account, newest first (admin).
         */
        get: operations["list_users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change User
         * @description Change a person's role, disable or enable them (admin).
         */
        patch: operations["change_user"];
        trace?: never;
    };
    "/api/v1/users/{user_id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer Reset
         * @description Make a one-time link by which a person sets a new password (admin).
         */
        post: operations["offer_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** Body_login */
        Body_login: {
            /** Client Id */
            client_id?: string | null;
            /**
             * Client Secret
             * Format: password
             */
            client_secret?: string | null;
            /** Grant Type */
            grant_type?: string | null;
            /**
             * Password
             * Format: password
             */
            password: string;
            /**
             * Scope
             * @default
             */
            scope?: string;
            /** Username */
            username: string;
        };
        /**
         * CertificationEntry
         * @description A licence or certificate as written.
         */
        CertificationEntry: {
            /** Expires On */
            expires_on?: string | null;
            /** Issuer */
            issuer?: string | null;
            /** Jurisdiction */
            jurisdiction?: string | null;
            /** Name */
            name: string;
            /** Number */
            number?: string | null;
        };
        /**
         * CertificationIn
         * @description A licence or certificate.
         */
        CertificationIn: {
            /** Expires On */
            expires_on?: string | null;
            /** Issuer */
            issuer?: string | null;
            /** Jurisdiction */
            jurisdiction?: string | null;
            /** Name */
            name: string;
            /** Number */
            number?: string | null;
        };
        /**
         * CompletenessOut
         * @description How complete a profile is, 0 to 100.
         */
        CompletenessOut: {
            /** Missing */
            missing: components["schemas"]["MissingOut"][];
            /** Score */
            score: number;
        };
        /**
         * ConfirmIn
         * @description The facts that look right.
         */
        ConfirmIn: {
            /** Paths */
            paths: string[];
        };
        /**
         * ConfirmOut
         * @description How many facts there are, and how many are checked.
         */
        ConfirmOut: {
            /** Checked */
            checked: number;
            /** Total */
            total: number;
        };
        /**
         * CvOut
         * @description A version of a person's CV.
         */
        CvOut: {
            /** Active */
            active: boolean;
            /** Confidence */
            confidence: number | null;
            /** Engine */
            engine: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /** Pages */
            pages: number | null;
            /** Read At */
            read_at: string | null;
            /** Sent At */
            sent_at: string;
            /**
             * Size
             * @description Bytes.
             */
            size: number;
            state: components["schemas"]["CvState"];
        };
        /**
         * CvState
         * @description Where a CV document stands.
         * @enum {string}
         */
        CvState: "received" | "read";
        /**
         * EducationEntry
         * @description A course of study.
         */
        EducationEntry: {
            /** Degree */
            degree?: string | null;
            /** End */
            end?: string | null;
            /** Field */
            field?: string | null;
            /** School */
            school?: string | null;
            /** Start */
            start?: string | null;
        };
        /**
         * EducationIn
         * @description A course of study.
         */
        EducationIn: {
            /** Degree */
            degree?: string | null;
            /** End */
            end?: string | null;
            /** Field */
            field?: string | null;
            /** School */
            school?: string | null;
            /** Start */
            start?: string | null;
        };
        /**
         * EmploymentType
         * @description The kinds of employment.
         * @enum {string}
         */
        EmploymentType: "full_time" | "part_time" | "contract" | "temporary" | "internship" | "volunteer" | "per_diem";
        /**
         * EvidenceOut
         * @description Where a fact was read: page (from 1), box `[x0, y0, x1, y1]` in points from the top left, and the words.
         */
        EvidenceOut: {
            /** Box */
            box: [
                number,
                number,
                number,
                number
            ] | null;
            /**
             * Document Id
             * Format: uuid
             */
            document_id: string;
            /** Page */
            page: number | null;
            /** Quote */
            quote: string;
        };
        /**
         * ExperienceEntry
         * @description A position held; dates are `YYYY-MM` or `YYYY`, a null end is the present.
         */
        ExperienceEntry: {
            /**
             * Bullets
             * @default []
             */
            bullets?: string[];
            /** Company */
            company?: string | null;
            /** End */
            end?: string | null;
            /** Location */
            location?: string | null;
            /** Start */
            start?: string | null;
            /** Title */
            title?: string | null;
            /** Unit */
            unit?: string | null;
        };
        /**
         * ExperienceIn
         * @description A position held.
         */
        ExperienceIn: {
            /** Bullets */
            bullets?: string[];
            /** Company */
            company?: string | null;
            /** End */
            end?: string | null;
            /** Location */
            location?: string | null;
            /** Start */
            start?: string | null;
            /** Title */
            title?: string | null;
            /** Unit */
            unit?: string | null;
        };
        /**
         * FactOut
         * @description One fact of the profile: how sure we are, where it comes from, and whether the person has checked it.
         */
        FactOut: {
            /** Checked */
            checked: boolean;
            /** Confidence */
            confidence: number;
            evidence: components["schemas"]["EvidenceOut"] | null;
            /** Path */
            path: string;
            source: components["schemas"]["FactSource"];
            value: components["schemas"]["JsonValue"];
        };
        /**
         * FactSource
         * @description Who says so: the CV, or the person.
         * @enum {string}
         */
        FactSource: "cv" | "user";
        /**
         * FactsPage
         * @description Facts, unsure ones first, and how many of them are checked.
         */
        FactsPage: {
            /** Checked */
            checked: number;
            /** Items */
            items: components["schemas"]["FactOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** HTTPValidationError */
        HTTPValidationError: {
            /** Detail */
            detail?: components["schemas"]["ValidationError"][];
        };
        JsonValue: unknown;
        /**
         * LanguageEntry
         * @description A spoken language by its English name; `level` is a CEFR level or `native`.
         */
        LanguageEntry: {
            /** Level */
            level?: string | null;
            /** Name */
            name: string;
        };
        /**
         * LanguageIn
         * @description A spoken language.
         */
        LanguageIn: {
            /** Level */
            level?: string | null;
            /** Name */
            name: string;
        };
        /**
         * ManagedUserOut
         * @description A person as an admin sees them.
         */
        ManagedUserOut: {
            /** Active */
            active: boolean;
            /** Created At */
            created_at: string;
            /** Email */
            email: string;
            /** Full Name */
            full_name: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            role: components["schemas"]["Role"];
        };
        /**
         * MissingOut
         * @description A field worth filling in, and what it is good for.
         */
        MissingOut: {
            /** Field */
            field: string;
            /** Why */
            why: string;
        };
        /** Page[CvOut] */
        Page_CvOut_: {
            /** Items */
            items: components["schemas"]["CvOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[ManagedUserOut] */
        Page_ManagedUserOut_: {
            /** Items */
            items: components["schemas"]["ManagedUserOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[SkillOut] */
        Page_SkillOut_: {
            /** Items */
            items: components["schemas"]["SkillOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /** Page[TaskOut] */
        Page_TaskOut_: {
            /** Items */
            items: components["schemas"]["TaskOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["Total"];
        };
        /**
         * ParseOut
         * @description Which reader read the active CV and how sure it is (0..1); all null without a CV.
         */
        ParseOut: {
            /** Confidence */
            confidence: number | null;
            /** Engine */
            engine: string | null;
            /** Warnings */
            warnings: string[];
        };
        /**
         * PreferencesOut
         * @description What a person looks for; empty and null mean "no wish stated".
         */
        PreferencesOut: {
            /** Currency */
            currency?: string | null;
            /**
             * Employment Types
             * @default []
             */
            employment_types?: components["schemas"]["EmploymentType"][];
            /**
             * Excluded Companies
             * @default []
             */
            excluded_companies?: string[];
            /**
             * Languages
             * @default []
             */
            languages?: string[];
            /**
             * Locations
             * @default []
             */
            locations?: string[];
            /** @default any */
            remote?: components["schemas"]["RemoteWish"];
            /**
             * Salary Min
             * @description A year, in whole units of `currency`.
             */
            salary_min?: number | null;
            seniority?: components["schemas"]["Seniority"] | null;
            /**
             * Titles
             * @default []
             */
            titles?: string[];
            /**
             * Work Authorization
             * @description Countries as ISO 3166 alpha-2 codes.
             * @default []
             */
            work_authorization?: string[];
        };
        /**
         * PreferencesPatch
         * @description The wishes to change; what is left out stays.
         */
        PreferencesPatch: {
            /** Currency */
            currency?: string | null;
            /** Employment Types */
            employment_types?: components["schemas"]["EmploymentType"][];
            /** Excluded Companies */
            excluded_companies?: string[];
            /** Languages */
            languages?: string[];
            /** Locations */
            locations?: string[];
            /** @default any */
            remote?: components["schemas"]["RemoteWish"];
            /** Salary Min */
            salary_min?: number | null;
            seniority?: components["schemas"]["Seniority"] | null;
            /** Titles */
            titles?: string[];
            /** Work Authorization */
            work_authorization?: string[];
        };
        /**
         * Problem
         * @description An RFC 9457 problem document.
         */
        Problem: {
            /** Code */
            code: string;
            /** Detail */
            detail: string;
            /**
             * Errors
             * @default null
             */
            errors?: components["schemas"]["ProblemField"][] | null;
            /** Instance */
            instance: string;
            /** Status */
            status: number;
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /**
         * ProblemField
         * @description One field at fault.
         */
        ProblemField: {
            /** Loc */
            loc: (string | number)[];
            /** Msg */
            msg: string;
            /** Type */
            type: string;
        };
        /**
         * ProfileOut
         * @description A profile: what the active CV says, with the person's own changes on top.
         */
        ProfileOut: {
            /** Active Cv */
            active_cv: string | null;
            /** Certifications */
            certifications: components["schemas"]["CertificationEntry"][];
            completeness: components["schemas"]["CompletenessOut"];
            /**
             * Edited
             * @description Fields whose value is the person's own; the CV's is kept beside it.
             */
            edited: string[];
            /** Education */
            education: components["schemas"]["EducationEntry"][];
            /** Email */
            email: string | null;
            /**
             * Experience
             * @description Newest first.
             */
            experience: components["schemas"]["ExperienceEntry"][];
            /** Experience Years */
            experience_years: number | null;
            /** Full Name */
            full_name: string | null;
            /** Headline */
            headline: string | null;
            /** Languages */
            languages: components["schemas"]["LanguageEntry"][];
            /** Links */
            links: string[];
            /** Location */
            location: string | null;
            parse: components["schemas"]["ParseOut"];
            /** Phone */
            phone: string | null;
            preferences: components["schemas"]["PreferencesOut"];
            /** Skills */
            skills: components["schemas"]["SkillEntry"][];
            /** Summary */
            summary: string | null;
        };
        /**
         * ProfilePatch
         * @description The fields to change; what is left out stays. Null empties a field, for good.
         */
        ProfilePatch: {
            /** Certifications */
            certifications?: components["schemas"]["CertificationIn"][];
            /** Education */
            education?: components["schemas"]["EducationIn"][];
            /** Email */
            email?: string | null;
            /** Experience */
            experience?: components["schemas"]["ExperienceIn"][];
            /** Experience Years */
            experience_years?: number | null;
            /** Full Name */
            full_name?: string | null;
            /** Headline */
            headline?: string | null;
            /** Languages */
            languages?: components["schemas"]["LanguageIn"][];
            /** Links */
            links?: string[];
            /** Location */
            location?: string | null;
            /** Phone */
            phone?: string | null;
            /**
             * @default {
             *       "employment_types": [],
             *       "excluded_companies": [],
             *       "languages": [],
             *       "locations": [],
             *       "remote": "any",
             *       "titles": [],
             *       "work_authorization": []
             *     }
             */
            preferences?: components["schemas"]["PreferencesPatch"];
            /** Skills */
            skills?: components["schemas"]["SkillPatch"][];
            /** Summary */
            summary?: string | null;
        };
        /**
         * Progress
         * @description How far a run is; `total` is null while nobody knows.
         */
        Progress: {
            /** Done */
            done: number;
            /** Message */
            message: string | null;
            /** Total */
            total: number | null;
        };
        /**
         * RegisterIn
         * @description A new account.
         */
        RegisterIn: {
            /** Email */
            email: string;
            /** Full Name */
            full_name?: string | null;
            /**
             * Password
             * Format: password
             * @description 10 to 200 characters, any.
             */
            password: string;
        };
        /**
         * RemoteWish
         * @description Where a person wants to work.
         * @enum {string}
         */
        RemoteWish: "any" | "remote_only" | "hybrid_ok" | "onsite_ok";
        /**
         * ResetIn
         * @description A new password, with the token of a reset link.
         */
        ResetIn: {
            /**
             * Password
             * Format: password
             */
            password: string;
            /** Token */
            token: string;
        };
        /**
         * ResetOut
         * @description A one-time link to hand to the person; it is shown once.
         */
        ResetOut: {
            /** Expires At */
            expires_at: string;
            /** Reset Url */
            reset_url: string;
        };
        /**
         * Role
         * @description What a person may do; every role can have a profile and matches.
         * @enum {string}
         */
        Role: "candidate" | "coach" | "recruiter" | "admin";
        /**
         * Seniority
         * @description Levels in rising order.
         * @enum {string}
         */
        Seniority: "intern" | "entry" | "mid" | "senior" | "lead" | "manager" | "director" | "executive";
        /**
         * SessionOut
         * @description A signed-in person and their access token; the refresh token travels in a cookie.
         */
        SessionOut: {
            /** Access Token */
            access_token: string;
            /**
             * Expires In
             * @description Seconds.
             */
            expires_in: number;
            /**
             * Token Type
             * @default bearer
             * @constant
             */
            token_type?: "bearer";
            user: components["schemas"]["UserOut"];
        };
        /**
         * SkillEntry
         * @description A skill as written; `id` is the lexicon's concept.
         */
        SkillEntry: {
            /** Id */
            id?: string | null;
            /** Level */
            level?: string | null;
            /** Name */
            name: string;
            /** @default cv */
            source?: components["schemas"]["FactSource"];
            /** Years */
            years?: number | null;
        };
        /**
         * SkillIn
         * @description A skill a person adds or changes.
         */
        SkillIn: {
            /**
             * Level
             * @description For example beginner, intermediate, advanced or expert.
             */
            level?: string | null;
            /** Name */
            name: string;
            /** Years */
            years?: number | null;
        };
        /**
         * SkillOut
         * @description A skill to pick; `demand` = open postings that ask for it.
         */
        SkillOut: {
            /** Demand */
            demand: number;
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * SkillPatch
         * @description A skill in a whole list; `id` and `source` are taken as read and not changed.
         */
        SkillPatch: {
            /** Id */
            id?: string | null;
            /**
             * Level
             * @description For example beginner, intermediate, advanced or expert.
             */
            level?: string | null;
            /** Name */
            name: string;
            source?: components["schemas"]["FactSource"] | null;
            /** Years */
            years?: number | null;
        };
        /**
         * State
         * @description Where a task run stands.
         * @enum {string}
         */
        State: "queued" | "running" | "succeeded" | "failed" | "dead" | "cancelled";
        /**
         * TaskIn
         * @description A task a person starts.
         */
        TaskIn: {
            /** Payload */
            payload?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /** Type */
            type: string;
        };
        /**
         * TaskOut
         * @description A piece of background work.
         */
        TaskOut: {
            /** Attempts */
            attempts: number;
            /** Created At */
            created_at: string;
            /** Error */
            error: string | null;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            progress: components["schemas"]["Progress"];
            /** Result */
            result: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            /**
             * Results
             * @description Intermediate results of the present attempt, in order.
             */
            results: {
                [key: string]: components["schemas"]["JsonValue"];
            }[];
            /** Started At */
            started_at: string | null;
            state: components["schemas"]["State"];
            /** Type */
            type: string;
        };
        /**
         * Total
         * @description How many there are: exact (`eq`) up to 1,000, beyond that `gte`.
         */
        Total: {
            /**
             * Relation
             * @enum {string}
             */
            relation: "eq" | "gte";
            /** Value */
            value: number;
        };
        /**
         * UserOut
         * @description A person with an account.
         */
        UserOut: {
            /** Created At */
            created_at: string;
            /** Email */
            email: string;
            /** Full Name */
            full_name: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            role: components["schemas"]["Role"];
        };
        /**
         * UserPatch
         * @description What an admin may change.
         */
        UserPatch: {
            /** Active */
            active?: boolean | null;
            role?: components["schemas"]["Role"] | null;
        };
        /** ValidationError */
        ValidationError: {
            /** Context */
            ctx?: Record<string, never>;
            /** Input */
            input?: unknown;
            /** Location */
            loc: (string | number)[];
            /** Message */
            msg: string;
            /** Error Type */
            type: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["Body_login"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOut"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: {
                refresh_token?: string | null;
            };
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: {
                refresh_token?: string | null;
            };
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOut"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOut"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOut"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileOut"];
                };
            };
        };
    };
    change_profile: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfilePatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileOut"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_cvs: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CvOut_"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    upload_cv: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description PDF, DOCX, TXT or MD; 10 MB.
                     */
                    file: Blob;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_cv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    activate_cv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CvOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    download_cv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    parse_cv: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description PDF, DOCX, TXT or MD; 10 MB.
                     */
                    file: Blob;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take_back_edit: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                field: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_facts: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactsPage"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirm_facts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmOut"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_skill: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkillIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillEntry"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_skill: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_skills: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
                /** @description The start of a name or alias. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SkillOut_"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_tasks: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
                /** @description Only runs in these states. */
                state?: components["schemas"]["State"][] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TaskOut_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    start_task: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    cancel_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    follow_task: {
        parameters: {
            query?: never;
            header?: {
                "last-event-id"?: string | null;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                    "text/event-stream": unknown;
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    redrive_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    list_users: {
        parameters: {
            query?: {
                /** @description From `next_cursor`. */
                cursor?: string | null;
                /** @description How many a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ManagedUserOut_"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    change_user: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedUserOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    offer_reset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetOut"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
}
