import type { UserRow } from './records.ts';

const areas = [
  ...(['report', 'companies', 'contacts', 'people', 'purchases', 'settings'] as const),
  ...(['sales', 'projects', 'calendar', 'time_tracking', 'invoicing'] as const),
];

export type Permissions = Record<(typeof areas)[number], 'full' | 'none'>;

export interface UserRole {
  id: number;
  name: string;
  is_default: boolean;
  is_admin: boolean;
  permission: Permissions;
  created_at: string;
  updated_at: string;
}

const stamps = { created_at: '2024-01-02T08:00:00Z', updated_at: '2024-01-02T08:00:00Z' };

export function permissions(level: 'full' | 'none'): Permissions {
  return Object.fromEntries(areas.map((area) => [area, level])) as Permissions;
}

export const employeeRoleId = 77_001;
export const adminRoleId = 77_002;

const employee: UserRole = {
  id: employeeRoleId,
  name: 'Mitarbeiter',
  is_default: true,
  is_admin: false,
  permission: permissions('none'),
  ...stamps,
};

export const userRoles: UserRole[] = [
  employee,
  {
    id: adminRoleId,
    name: 'Admin',
    is_default: false,
    is_admin: true,
    permission: permissions('full'),
    ...stamps,
  },
  {
    id: 77_003,
    name: 'Teamleitung',
    is_default: false,
    is_admin: false,
    permission: { ...permissions('full'), settings: 'none' },
    ...stamps,
  },
];

export function roleOf(user: UserRow): UserRole {
  return userRoles.find((role) => role.id === user.role_id) ?? employee;
}
